package dev.yearlight.pipeline.data;

import java.util.Objects;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/** A column of whole numbers of 32 or 64 bits, or of what is stored as such. */
final class NumberColumn extends Column implements Numbers {

    private final boolean small;
    private final long divisor;
    private long[] decoded = {};
    private @Nullable ValuesReader values;
    private boolean places;

    /** @param divisor how many of the column's unit make one of ours */
    NumberColumn(ColumnDescriptor descriptor, long divisor) {
        super(descriptor);
        this.small = descriptor.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT32;
        this.divisor = divisor;
    }

    @Override
    void begin(@Nullable Dictionary dictionary) {
        decoded = new long[dictionary == null ? 0 : dictionary.getMaxId() + 1];
        for (int place = 0; place < decoded.length; place++) {
            Dictionary its = Objects.requireNonNull(dictionary);
            decoded[place] = small ? its.decodeToInt(place) : its.decodeToLong(place);
        }
    }

    @Override
    void begin(ValuesReader itsValues, boolean theyArePlaces) {
        values = itsValues;
        places = theyArePlaces;
    }

    @Override
    ValuesReader plain() {
        return new PlainNumbers(small);
    }

    /** The value of the next row; refuses null. */
    long next() {
        if (!step()) {
            throw missing();
        }
        return value();
    }

    @Override
    public long nextOr(long none) {
        return step() ? value() : none;
    }

    private long value() {
        ValuesReader reader = Objects.requireNonNull(values);
        long value;
        if (places) {
            value = decoded[reader.readValueDictionaryId()];
        } else {
            value = small ? reader.readInteger() : reader.readLong();
        }
        return divisor == 1 ? value : Math.floorDiv(value, divisor);
    }
}
