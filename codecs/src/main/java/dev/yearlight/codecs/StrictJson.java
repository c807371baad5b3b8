package dev.yearlight.codecs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.yearlight.domain.ParkReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.function.Function;

/** JSON without leniency: one document, each key once, finite numbers, bounded depth and length. */
final class StrictJson {

    /** Above any report or completion that is worth reading. */
    static final int LONGEST_DOCUMENT = 1 << 20;

    private static final int DEEPEST = 32;
    private static final int LONGEST_STRING = 256 << 10;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_NUMBER = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_STRING)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxDocumentLength(LONGEST_DOCUMENT)
                    .build())
            .build();

    private static final ObjectReader READER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private StrictJson() {}

    /** What writes one document. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    /**
     * UTF-8 of one document.
     *
     * @param usualBytes what such a document takes; a larger one costs copies
     */
    static byte[] encode(int usualBytes, Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(usualBytes);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return out.toByteArray();
    }

    /** Reads one JSON object into a domain record; whatever the document or the domain refuses is malformed. */
    static <T> T decode(byte[] bytes, String what, Function<JsonFields, T> maker) throws MalformedRecordException {
        JsonNode object = object(bytes, what, ParkReason.MALFORMED);
        try {
            return maker.apply(new JsonFields(object, what));
        } catch (IllegalArgumentException e) {
            throw new MalformedRecordException(ParkReason.MALFORMED, what + ": " + e.getMessage());
        } catch (DateTimeException e) {
            throw new MalformedRecordException(ParkReason.MALFORMED, what + ": a date is none");
        }
    }

    /**
     * Reads one JSON object.
     *
     * @param what the document's name in messages
     * @param reason how bytes that are none are to be parked
     */
    static JsonNode object(byte[] bytes, String what, ParkReason reason) throws MalformedRecordException {
        if (bytes.length > LONGEST_DOCUMENT) {
            throw new MalformedRecordException(reason, what + " is longer than " + LONGEST_DOCUMENT + " bytes");
        }
        JsonNode root;
        try {
            root = READER.readTree(bytes);
        } catch (IOException e) {
            // Jackson's own message may quote the document.
            throw new MalformedRecordException(
                    reason, what + " is no strict JSON: " + e.getClass().getSimpleName());
        }
        if (!root.isObject()) {
            throw new MalformedRecordException(reason, what + " is no JSON object");
        }
        return root;
    }
}
