package dev.yearlight.pipeline.data;

import java.util.Objects;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.values.ValuesReader;
import org.jspecify.annotations.Nullable;

/** A column of strings; equal ones out of one dictionary are one object. */
final class TextColumn extends Column {

    private @Nullable Dictionary dictionary;
    private @Nullable String[] decoded = {};
    private @Nullable ValuesReader values;
    private boolean places;

    TextColumn(ColumnDescriptor descriptor) {
        super(descriptor);
    }

    @Override
    void begin(@Nullable Dictionary itsDictionary) {
        dictionary = itsDictionary;
        decoded = new String[itsDictionary == null ? 0 : itsDictionary.getMaxId() + 1];
    }

    @Override
    void begin(ValuesReader itsValues, boolean theyArePlaces) {
        values = itsValues;
        places = theyArePlaces;
    }

    /** The value of the next row; refuses null. */
    String next() {
        String text = nextOrNull();
        if (text == null) {
            throw missing();
        }
        return text;
    }

    /** The value of the next row, if it has one. */
    @Nullable
    String nextOrNull() {
        if (!step()) {
            return null;
        }
        ValuesReader reader = Objects.requireNonNull(values);
        if (!places) {
            return reader.readBytes().toStringUsingUTF8();
        }
        int place = reader.readValueDictionaryId();
        String known = decoded[place];
        return known == null ? decode(place) : known;
    }

    private String decode(int place) {
        String text = Objects.requireNonNull(dictionary).decodeToBinary(place).toStringUsingUTF8();
        decoded[place] = text;
        return text;
    }
}
