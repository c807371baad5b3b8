package dev.yearlight.codecs;

import java.util.List;
import java.util.function.Function;

/**
 * How one domain record is an Avro record: its values on the way out and its maker on the way in, both in the order of
 * the schema's fields.
 */
record RecordForm<T>(Class<T> type, List<Function<T, Object>> values, Function<FieldCursor, T> maker) {

    Object value(Object datum, int position) {
        return values.get(position).apply(type.cast(datum));
    }

    /** Throws what the domain's constructors throw. */
    T read(FieldCursor fields) {
        return maker.apply(fields);
    }
}
