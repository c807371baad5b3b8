package dev.yearlight.spark;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Spark within this process, started once for all tests; a failed task is tried three times. */
final class LocalSpark {

    static final SparkSession SESSION = start();

    private static final StructType PLAYS = StructType.fromDDL("listener string, start timestamp, played_millis bigint,"
            + " kind string, title string, creator string, private_session boolean, excluded boolean, event_id string");

    private static final String TWICE = "pmod(hash(listener, event_id), 7) = 0";

    private LocalSpark() {}

    /** Writes plays again as raw ones: a folder a month, the rows in no order, every seventh of them twice. */
    static void scatter(Path buckets, Path raw) {
        Dataset<Row> plays = SESSION.read().parquet(buckets.toString());
        plays.unionAll(plays.filter(TWICE))
                .withColumn("date", functions.expr("cast(trunc(start, 'MM') as string)"))
                .repartition(2, functions.col("date"))
                .sortWithinPartitions(functions.col("date"), functions.expr("hash(event_id, title)"))
                .write()
                .partitionBy("date")
                .parquet(raw.toString());
    }

    /** How many rows {@link #scatter} writes twice. */
    static long twice(Path buckets) {
        return SESSION.read().parquet(buckets.toString()).filter(TWICE).count();
    }

    /** A row of raw plays. */
    static Row play(@Nullable String listener, String start, String title, String eventId) {
        return RowFactory.create(
                listener,
                Timestamp.from(Instant.parse(start)),
                180_000L,
                "TRACK",
                title,
                "Artist",
                false,
                false,
                eventId);
    }

    /** Writes raw plays into one file. */
    static void write(List<Row> plays, Path raw) {
        SESSION.createDataFrame(plays, PLAYS).coalesce(1).write().parquet(raw.toString());
    }

    private static SparkSession start() {
        System.setProperty("spark.master", "local[2,3]");
        System.setProperty("spark.ui.enabled", "false");
        return Session.open();
    }
}
