package dev.yearlight.pipeline.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Reads a JSON array of flat objects, one object at a time; what it refuses it names by place, never by content. */
final class RowReader {

    private static final int DEEPEST = 16;
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int LONGEST_FIELD_NAME = 256;
    private static final int LONGEST_NUMBER = 32;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_FIELD_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private RowReader() {}

    /** Reads to the end of the array; a file that ends before is refused, for a part of a year tells a false story. */
    static void read(String file, InputStream bytes, Sink sink) throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new HistoryRefusedException(file, "expected an array of objects.\n" + SpotifyLayout.KNOWN);
            }
            readRows(parser, sink);
            if (parser.nextToken() != null) {
                throw new HistoryRefusedException(file, "goes on after the end of its array");
            }
        } catch (StreamConstraintsException tooMuch) {
            throw new HistoryRefusedException(file, "holds a value beyond the limits" + place(tooMuch));
        } catch (JsonProcessingException malformed) {
            throw new HistoryRefusedException(
                    file, "is no valid JSON, or was cut off," + place(malformed) + ".\n" + SpotifyLayout.KNOWN);
        }
    }

    private static void readRows(JsonParser parser, Sink sink) throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (long row = 1; parser.nextToken() != JsonToken.END_ARRAY; row++) {
            fields.clear();
            boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
            if (isObject) {
                readFields(parser, fields);
            } else {
                parser.skipChildren();
            }
            sink.row(row, isObject, fields);
        }
    }

    private static void readFields(JsonParser parser, Map<String, String> fields) throws IOException {
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            fields.put(field, value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getText() : "");
            parser.skipChildren();
        }
    }

    /** Without the parser's own message, which repeats what stands there. */
    private static String place(JsonProcessingException refused) {
        JsonLocation location = refused.getLocation();
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** Takes the rows of a file in their order. */
    interface Sink {

        /**
         * One element of the array.
         *
         * @param row counted from 1
         * @param isObject whether it has fields at all
         * @param fields null and nested values as empty text; valid for this call only
         */
        void row(long row, boolean isObject, Map<String, String> fields) throws IOException;
    }
}
