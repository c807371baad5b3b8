package dev.yearlight.codecs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;

/**
 * The schemas on the class path: those that are written today, and every one ever released.
 *
 * <p>A change of a schema is a new file {@code avro/released/NAME/N.avsc}; released files are never touched again, for
 * records written with them are still in topics and files.
 */
final class Schemas {

    /** Its types are the others' too, so it is parsed before them. */
    private static final String SNAPSHOT = "snapshot";

    private Schemas() {}

    /** The schema that is written today; the name is its file's. */
    static Schema current(String name) {
        Schema.Parser parser = new Schema.Parser();
        Schema snapshot = parser.parse(text("avro/" + SNAPSHOT + ".avsc"));
        return name.equals(SNAPSHOT) ? snapshot : parser.parse(text("avro/" + name + ".avsc"));
    }

    /** Every released version, the first one first. */
    static List<Schema> released(String name) {
        List<Schema> versions = new ArrayList<>();
        String text = textOrNull(releasePath(name, 1));
        while (text != null) {
            versions.add(new Schema.Parser().parse(text));
            text = textOrNull(releasePath(name, versions.size() + 1));
        }
        return versions;
    }

    /** The same schema, read as {@link String} instead of Avro's own text type; its fingerprint stays the same. */
    static Schema readingStrings(Schema schema) {
        Schema copy = new Schema.Parser().parse(schema.toString());
        markStrings(copy);
        return copy;
    }

    private static void markStrings(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> schema.getFields().forEach(field -> markStrings(field.schema()));
            case ARRAY -> markStrings(schema.getElementType());
            case STRING -> {
                if (schema.getProp(GenericData.STRING_PROP) == null) {
                    GenericData.setStringType(schema, GenericData.StringType.String);
                }
            }
            case ENUM, INT, LONG, DOUBLE, BOOLEAN -> {
                // Holds no text.
            }
            case MAP, UNION, FIXED, BYTES, FLOAT, NULL ->
                throw new IllegalArgumentException("no schema of Yearlight uses " + schema.getType());
        }
    }

    private static String releasePath(String name, int version) {
        return "avro/released/" + name + "/" + version + ".avsc";
    }

    private static String text(String path) {
        String text = textOrNull(path);
        if (text == null) {
            throw new IllegalStateException(path + " is missing on the class path");
        }
        return text;
    }

    private static @Nullable String textOrNull(String path) {
        try (InputStream in = Schemas.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
