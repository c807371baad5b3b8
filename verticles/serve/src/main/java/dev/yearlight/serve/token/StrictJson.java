package dev.yearlight.serve.token;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** JSON of strangers: exact UTF-8, no name twice, nothing behind the end, bounded in depth and lengths. */
final class StrictJson {

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Names come from strangers: a table that is shared and only grows is not for them.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxStringLength(16_384)
                    .maxNameLength(256)
                    .maxNumberLength(32)
                    .build())
            .build();

    private StrictJson() {}

    /** Takes a field, its value being the parser's current token; an object or a list that it leaves is skipped. */
    @FunctionalInterface
    interface Field {

        void take(String name, JsonParser value) throws IOException;
    }

    /** Reads one object. */
    static void readObject(byte[] json, Field field) throws IOException {
        try (JsonParser parser = parser(json)) {
            require(parser.nextToken() == JsonToken.START_OBJECT, parser);
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                field.take(name, parser);
                parser.skipChildren();
            }
            require(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null, parser);
        }
    }

    static JsonParser parser(byte[] json) throws IOException {
        CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
        return FACTORY.createParser(text.array(), 0, text.limit());
    }

    static String text(JsonParser value) throws IOException {
        require(value.currentToken() == JsonToken.VALUE_STRING, value);
        return value.getText();
    }

    /** Refuses what has not the form that is wanted. */
    static void require(boolean fulfilled, JsonParser at) throws IOException {
        if (!fulfilled) {
            throw new JsonParseException(at, "not of the form that is wanted");
        }
    }
}
