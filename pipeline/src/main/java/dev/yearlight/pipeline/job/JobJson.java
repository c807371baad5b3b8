package dev.yearlight.pipeline.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

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
}
