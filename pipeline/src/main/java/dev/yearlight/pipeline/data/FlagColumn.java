package dev.yearlight.pipeline.data;

import java.util.Objects;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.values.ValuesReader;
import org.jspecify.annotations.Nullable;

/** A column of yes and no. */
final class FlagColumn extends Column {

    private @Nullable ValuesReader values;

    FlagColumn(ColumnDescriptor descriptor) {
        super(descriptor);
    }

    @Override
    void begin(@Nullable Dictionary none) {}

    @Override
    void begin(ValuesReader itsValues, boolean places) {
        values = itsValues;
    }

    /** The value of the next row; refuses null. */
    boolean next() {
        Boolean flag = nextOrNull();
        if (flag == null) {
            throw missing();
        }
        return flag;
    }

    /** The value of the next row, if it has one. */
    @Nullable
    Boolean nextOrNull() {
        return step() ? Objects.requireNonNull(values).readBoolean() : null;
    }
}
