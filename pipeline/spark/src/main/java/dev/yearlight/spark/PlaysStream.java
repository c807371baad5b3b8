package dev.yearlight.spark;

import static org.apache.spark.sql.functions.expr;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Rows of data sets in the shape of {@link StreamRow}. */
final class PlaysStream {

    private static final String TEXT = "string";
    private static final String WHOLE_NUMBER = "bigint|int";
    private static final String TRUTH = "boolean";

    private static final Map<String, String> PLAYS = Map.of(
            "listener", TEXT,
            "start", "timestamp|timestamp_ntz",
            "played_millis", WHOLE_NUMBER,
            "kind", TEXT,
            "title", TEXT,
            "creator", TEXT,
            "private_session", TRUTH,
            "excluded", TRUTH,
            "event_id", TEXT);

    private static final Map<String, String> LISTENERS =
            Map.of("listener", TEXT, "country", TEXT, "zone", TEXT, "birthday", TEXT);

    /** Of a row that ends where no long reaches. */
    private static final String NEVER = "cast(-9223372036854775808 as bigint)";

    private static final String START = "unix_millis(cast(start as timestamp))";
    private static final String PLAYED = "cast(coalesce(played_millis, -1) as bigint)";

    /** In the order of {@link StreamRow#COLUMNS}. */
    private static final List<String> OF_PLAYS = List.of(
            "listener",
            "coalesce(try_add(" + START + ", greatest(" + PLAYED + ", 0)), " + NEVER + ") as end",
            "event_id",
            START + " as start",
            PLAYED + " as played_millis",
            "kind",
            "title",
            "creator",
            "cast(private_session as int) + 2 * cast(excluded as int) as flags");

    private static final List<String> OF_LISTENERS = List.of(
            "listener",
            "cast(null as bigint) as end",
            "birthday as event_id",
            "cast(null as bigint) as start",
            "cast(null as bigint) as played_millis",
            "cast(null as string) as kind",
            "country as title",
            "zone as creator",
            StreamRow.HEADER + " as flags");

    private PlaysStream() {}

    /** Plays as they lie there. */
    static Dataset<Row> plays(SparkSession spark, Path place) {
        return ParquetRows.open(spark, place, PLAYS).select(columns(OF_PLAYS));
    }

    /** A header for each listener. */
    static Dataset<Row> headers(SparkSession spark, Path place) {
        return ParquetRows.open(spark, place, LISTENERS).select(columns(OF_LISTENERS));
    }

    /** Plays, with the file and the row of each behind the columns; only to find out where a bad one lies. */
    static Dataset<Row> playsWithPlace(SparkSession spark, Path place) {
        return withPlace(ParquetRows.open(spark, place, PLAYS), OF_PLAYS);
    }

    /** Headers, with the file and the row of each behind the columns; only to find out where a bad one lies. */
    static Dataset<Row> headersWithPlace(SparkSession spark, Path place) {
        return withPlace(ParquetRows.open(spark, place, LISTENERS), OF_LISTENERS);
    }

    /** Rows in buckets, one a partition, and in order. */
    static Dataset<Row> sorted(Dataset<Row> rows, int buckets) {
        return rows.repartitionById(buckets, BucketOf.of(rows.col("listener"), buckets))
                .sortWithinPartitions(StreamRow.COLUMNS.stream()
                        .map(name -> expr("`" + name + "`"))
                        .toArray(Column[]::new));
    }

    private static Dataset<Row> withPlace(Dataset<Row> rows, List<String> expressions) {
        Column[] columns = columns(expressions);
        Column[] more = java.util.Arrays.copyOf(columns, columns.length + 2);
        more[columns.length] = expr("_metadata.file_path");
        more[columns.length + 1] = expr("_metadata.row_index");
        return rows.select(more);
    }

    private static Column[] columns(List<String> expressions) {
        return expressions.stream().map(expression -> expr(expression)).toArray(Column[]::new);
    }
}
