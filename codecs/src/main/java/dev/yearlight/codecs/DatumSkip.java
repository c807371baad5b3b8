package dev.yearlight.codecs;

import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;

/**
 * Passes over one value of a schema without decoding it.
 *
 * <p>Made once a schema: Avro's own skipping looks at the schema anew for every value, which costs several times what it
 * skips.
 */
@FunctionalInterface
interface DatumSkip {

    /** Moves the decoder behind the value. */
    void over(BinaryDecoder in) throws IOException;

    /** Of one schema; of the types that our schemas are made of. */
    static DatumSkip of(Schema schema) {
        return switch (schema.getType()) {
            case STRING, BYTES -> BinaryDecoder::skipString;
            case INT, ENUM -> BinaryDecoder::readInt;
            case LONG -> BinaryDecoder::readLong;
            case DOUBLE -> in -> in.skipFixed(Double.BYTES);
            case BOOLEAN -> in -> in.skipFixed(1);
            case ARRAY -> array(of(schema.getElementType()));
            case RECORD ->
                allOf(schema.getFields().stream().map(Schema.Field::schema).toList());
            case MAP, UNION, FIXED, FLOAT, NULL ->
                throw new IllegalArgumentException("no schema of ours has a " + schema.getType());
        };
    }

    /** One value of each, in their order. */
    static DatumSkip allOf(List<Schema> schemas) {
        DatumSkip[] skips = schemas.stream().map(DatumSkip::of).toArray(DatumSkip[]::new);
        return in -> {
            for (DatumSkip skip : skips) {
                skip.over(in);
            }
        };
    }

    private static DatumSkip array(DatumSkip item) {
        return in -> {
            for (long items = in.skipArray(); items > 0; items = in.skipArray()) {
                for (long left = items; left > 0; left--) {
                    item.over(in);
                }
            }
        };
    }
}
