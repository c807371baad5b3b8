package dev.yearlight.pipeline.job;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.yearlight.pipeline.engine.RankCounts;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.pipeline.facts.RunFactsFile;
import java.io.IOException;
import java.util.Optional;

/**
 * Records of settings and figures as JSON, to go from one process to another.
 *
 * <p>Read strictly: a component that is missing or unknown is an error, because a setting that got lost on the way would
 * change what is ranked.
 */
public final class JobJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addMixIn(RankCounts.class, FactsAsText.class)
            .build();

    private JobJson() {}

    /** One line. */
    public static String write(Object message) {
        try {
            return MAPPER.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("not a record of plain values", impossible);
        }
    }

    /** The record; refuses what is not one of that type. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(
                    "not the JSON of " + type.getSimpleName() + ": " + malformed.getOriginalMessage(), malformed);
        }
    }

    /** Facts have a text of their own, which is kept beside snapshots, too. */
    interface FactsAsText {

        @JsonSerialize(using = FactsWriter.class)
        @JsonDeserialize(using = FactsReader.class)
        Optional<RunFacts> facts();
    }

    private static final class FactsWriter extends JsonSerializer<Optional<RunFacts>> {

        @Override
        public void serialize(Optional<RunFacts> facts, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(facts.map(RunFactsFile::encode).orElse(""));
        }
    }

    private static final class FactsReader extends JsonDeserializer<Optional<RunFacts>> {

        @Override
        public Optional<RunFacts> deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getText();
            return text.isEmpty() ? Optional.empty() : Optional.of(RunFactsFile.decode(text));
        }
    }
}
