package dev.yearlight.spark;

import dev.yearlight.pipeline.data.BrokenDataException;
import dev.yearlight.pipeline.job.JobJson;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * A row that breaks its contract, and where it lies: found by a second look at the data, which only a failed job pays for.
 *
 * @param file its address
 * @param row counted from 1
 * @param what is wrong with it
 */
record BadRow(String file, long row, String what) {

    private static final int FILE_COLUMN = StreamRow.COLUMNS.size();
    private static final int ROW_COLUMN = FILE_COLUMN + 1;

    /** The first bad row of the plays, by file and row. */
    static Optional<BadRow> ofPlays(SparkSession spark, Path plays) {
        return first(PlaysStream.playsWithPlace(spark, plays), row -> {
            StreamRow.listener(row);
            StreamRow.play(row);
        });
    }

    /** The first bad row of the listeners; of two rows of one listener the second. */
    static Optional<BadRow> ofListeners(SparkSession spark, Path listeners) {
        Dataset<Row> headers = PlaysStream.headersWithPlace(spark, listeners);
        return first(headers, StreamRow::header).or(() -> twice(headers));
    }

    /** As whoever reads the data set himself would say it. */
    BrokenDataException exception() {
        URI address = URI.create(file);
        return new BrokenDataException(
                "file".equals(address.getScheme()) ? Path.of(address) : Path.of(file), row, what);
    }

    private static Optional<BadRow> first(Dataset<Row> rows, RowCheck check) {
        MapPartitionsFunction<Row, String> search = partition -> search(partition, check);
        return rows.mapPartitions(search, Encoders.STRING()).collectAsList().stream()
                .map(json -> JobJson.read(json, BadRow.class))
                .min(Comparator.comparing(BadRow::file).thenComparing(BadRow::row));
    }

    private static Iterator<String> search(Iterator<Row> rows, RowCheck check) {
        while (rows.hasNext()) {
            Row row = rows.next();
            try {
                check.require(row);
            } catch (IllegalArgumentException refused) {
                BadRow bad = at(row, String.valueOf(refused.getMessage()));
                return Collections.singleton(JobJson.write(bad)).iterator();
            }
        }
        return Collections.emptyIterator();
    }

    private static Optional<BadRow> twice(Dataset<Row> headers) {
        return headers
                .groupBy("listener")
                .agg(
                        functions.expr("max(struct(file_path, row_index))").as("last"),
                        functions.expr("count(*)").as("times"))
                .filter("times > 1")
                .select("last.file_path", "last.row_index")
                .orderBy("file_path", "row_index")
                .takeAsList(1)
                .stream()
                .map(row -> new BadRow(row.getString(0), row.getLong(1) + 1, "its listener is there twice"))
                .findFirst();
    }

    private static BadRow at(Row row, String what) {
        return new BadRow(row.getString(FILE_COLUMN), row.getLong(ROW_COLUMN) + 1, what);
    }
}
