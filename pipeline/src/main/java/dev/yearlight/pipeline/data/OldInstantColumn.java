package dev.yearlight.pipeline.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A column of instants in 96 bits, as Spark and Impala wrote them for long: nanoseconds of the day, then the Julian day,
 * both little end first. Read as milliseconds since the epoch.
 */
final class OldInstantColumn extends Column implements Numbers {

    private static final int EPOCH_AS_JULIAN_DAY = 2_440_588;
    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private @Nullable Dictionary dictionary;
    private @Nullable ValuesReader values;
    private boolean places;

    OldInstantColumn(ColumnDescriptor descriptor) {
        super(descriptor);
    }

    @Override
    void begin(@Nullable Dictionary itsDictionary) {
        dictionary = itsDictionary;
    }

    @Override
    void begin(ValuesReader itsValues, boolean theyArePlaces) {
        values = itsValues;
        places = theyArePlaces;
    }

    @Override
    public long nextOr(long none) {
        if (!step()) {
            return none;
        }
        ValuesReader reader = Objects.requireNonNull(values);
        return millis(
                places
                        ? Objects.requireNonNull(dictionary).decodeToBinary(reader.readValueDictionaryId())
                        : reader.readBytes());
    }

    private static long millis(Binary instant) {
        ByteBuffer bytes = instant.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        long nanosOfDay = bytes.getLong();
        return (bytes.getInt() - EPOCH_AS_JULIAN_DAY) * MILLIS_PER_DAY + Math.floorDiv(nanosOfDay, NANOS_PER_MILLI);
    }
}
