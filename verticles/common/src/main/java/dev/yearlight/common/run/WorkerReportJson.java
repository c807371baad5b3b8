package dev.yearlight.common.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.yearlight.codecs.MalformedRecordException;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.ParkReason;
import dev.yearlight.domain.RunId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A worker's report as it is stored: UTF-8 JSON with the names of the record's components.
 *
 * <p>Read without leniency: one document, each key once, every field there and of its type. Fields of a newer worker are
 * left alone, and its categories read as unknown.
 */
public final class WorkerReportJson {

    private static final int LONGEST_DOCUMENT = 4 << 20;
    private static final int DEEPEST = 8;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(LONGEST_DOCUMENT)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule("yearlight")
                    .addSerializer(RunId.class, new AsText<>(RunId::value))
                    .addDeserializer(RunId.class, new OfText<>(RunId::new))
                    .addSerializer(Instant.class, new AsText<>(Instant::toString))
                    .addDeserializer(Instant.class, new OfText<>(Instant::parse))
                    .addDeserializer(Category.class, new OfText<>(WorkerReportJson::category)))
            .build();

    private WorkerReportJson() {}

    /** Field order is that of the record. */
    public static byte[] encode(WorkerReport report) {
        try {
            return MAPPER.writeValueAsBytes(report);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
    }

    /** The report; whatever the document or the records refuse is malformed. */
    public static WorkerReport decode(byte[] bytes) throws MalformedRecordException {
        try {
            return MAPPER.readValue(bytes, WorkerReport.class);
        } catch (IOException | IllegalArgumentException e) {
            // Jackson's own message may quote the document, and samples hold a listener's story.
            throw new MalformedRecordException(
                    ParkReason.MALFORMED,
                    "worker report is not of its form: " + e.getClass().getSimpleName());
        }
    }

    private static Category category(String name) {
        return Arrays.stream(Category.values())
                .filter(category -> category.name().equals(name))
                .findFirst()
                .orElse(Category.UNKNOWN);
    }

    /** Writes a value as its text. */
    private static final class AsText<T> extends JsonSerializer<T> {

        private final Function<T, String> text;

        private AsText(Function<T, String> text) {
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text.apply(value));
        }
    }

    /** Reads a value from its text. */
    private static final class OfText<T> extends JsonDeserializer<T> {

        private final Function<String, T> reader;

        private OfText(Function<String, T> reader) {
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getValueAsString();
            if (text == null) {
                throw context.weirdStringException("", handledType(), "is no text");
            }
            try {
                return reader.apply(text);
            } catch (RuntimeException refused) {
                throw context.weirdStringException("", handledType(), "is refused");
            }
        }
    }
}
