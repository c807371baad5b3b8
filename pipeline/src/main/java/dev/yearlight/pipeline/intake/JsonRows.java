package dev.yearlight.pipeline.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads the objects of a JSON file, one at a time: of an array, of arrays within it (pages), of a document that holds
 * the array under a name of {@link #PAGES}, or one object a line.
 *
 * <p>What it refuses it names by place, never by content.
 */
final class JsonRows {

    private static final int DEEPEST = 16;
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int LONGEST_FIELD_NAME = 256;
    private static final int LONGEST_NUMBER = 32;
    private static final int MOST_FIELDS = 1_000;

    /** Under which exporters keep their rows; the same names hold objects in rows. */
    private static final Set<String> PAGES = Set.of("track", "scrobbles");

    /** What the pages of Last.fm's own answers lie in. */
    private static final String ENVELOPE = "recenttracks";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_FIELD_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private final String file;
    private final JsonParser parser;
    private final RowSink sink;
    private final Map<String, String> fields = new HashMap<>();
    private long row;

    private JsonRows(String file, JsonParser parser, RowSink sink) {
        this.file = file;
        this.parser = parser;
        this.sink = sink;
    }

    /** Reads to the end; a file that ends before is refused, for a part of a year tells a false story. */
    static void read(String file, InputStream bytes, RowSink sink) throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            new JsonRows(file, parser, sink).readAll();
        } catch (StreamConstraintsException tooMuch) {
            throw new ImportRefusedException(file, "holds a value beyond the limits" + place(tooMuch));
        } catch (JsonProcessingException malformed) {
            throw new ImportRefusedException(file, "is no valid JSON, or was cut off," + place(malformed));
        } catch (CharConversionException unreadable) {
            throw new ImportRefusedException(file, "holds bytes that are no text", unreadable);
        }
    }

    private void readAll() throws IOException {
        JsonToken first = parser.nextToken();
        boolean goOn = switch (first) {
            case START_ARRAY -> rows();
            case START_OBJECT -> lines();
            case null, default ->
                throw new ImportRefusedException(file, "is JSON without any object that could be a row");
        };
        if (goOn && parser.nextToken() != null) {
            throw new ImportRefusedException(file, "goes on after the end of its array");
        }
    }

    private boolean rows() throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            boolean goOn = switch (token) {
                case START_ARRAY -> rows();
                case START_OBJECT -> object();
                default -> sink.odd(++row, OddReason.NOT_AN_OBJECT);
            };
            if (!goOn) {
                return false;
            }
        }
        return true;
    }

    /** One object after another, as in JSON lines; a document is the only one. */
    private boolean lines() throws IOException {
        for (JsonToken token = parser.currentToken(); token == JsonToken.START_OBJECT; token = parser.nextToken()) {
            if (!object()) {
                return false;
            }
        }
        return true;
    }

    /** A row, unless it turns out to hold a page of them. */
    private boolean object() throws IOException {
        fields.clear();
        boolean holdsRows = false;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            boolean page = value == JsonToken.START_ARRAY && PAGES.contains(name);
            boolean envelope = value == JsonToken.START_OBJECT && name.equals(ENVELOPE);
            if (page || envelope) {
                holdsRows = true;
                if (!(page ? rows() : object())) {
                    return false;
                }
            } else {
                flatten(name, value);
            }
        }
        return holdsRows || sink.row(++row, fields);
    }

    private void flatten(String path, JsonToken value) throws IOException {
        switch (value) {
            case START_OBJECT -> {
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    flatten(path + "." + name, parser.nextToken());
                }
            }
            case START_ARRAY -> {
                int index = 0;
                for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                    flatten(path + "." + index, token);
                    index++;
                }
            }
            case VALUE_NULL -> keep(path, "");
            default -> keep(path, parser.getText());
        }
    }

    private void keep(String path, String text) throws IOException {
        if (fields.size() == MOST_FIELDS) {
            throw new ImportRefusedException(
                    file, "has more than " + MOST_FIELDS + " values in one row, after row " + row);
        }
        fields.put(path, text);
    }

    /** Without the parser's own message, which repeats what stands there. */
    private static String place(JsonProcessingException refused) {
        JsonLocation location = refused.getLocation();
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
