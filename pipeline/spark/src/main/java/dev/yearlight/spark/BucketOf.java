package dev.yearlight.spark;

import dev.yearlight.pipeline.data.Buckets;
import java.io.Serial;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** The bucket of a row by {@link Buckets}; rows without a listener go to the first, where they are refused. */
final class BucketOf implements UDF1<byte @Nullable [], Integer> {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int buckets;

    private BucketOf(int buckets) {
        this.buckets = buckets;
    }

    /** Of a column of ids. */
    static Column of(Column listener, int buckets) {
        return functions.udf(new BucketOf(buckets), DataTypes.IntegerType).apply(listener.cast(DataTypes.BinaryType));
    }

    @Override
    public Integer call(byte @Nullable [] listener) {
        return listener == null ? 0 : Buckets.of(listener, buckets);
    }
}
