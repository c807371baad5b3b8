package dev.yearlight.cli.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.StreamSupport;

/**
 * What one pod's {@code /readyz} says.
 *
 * @param management base URL of its management port
 * @param answer what kept it from answering; empty where it answered
 * @param ready whether it takes readers
 * @param warmth of its warm-up; empty where it says nothing of one
 */
public record Pod(String region, URI management, Optional<String> answer, boolean ready, Optional<Warmth> warmth) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The evidence of a warm-up.
     *
     * @param verdict warm, timed-out, off or warming
     * @param p99Millis of each window
     * @param caches what they hold, in words; empty where it says nothing of them
     */
    public record Warmth(
            String verdict,
            double seconds,
            long requests,
            List<Double> p99Millis,
            int poolsOpen,
            int poolsWanted,
            int statementsPrepared,
            String caches) {}

    /** One that gave no answer. */
    static Pod silent(String region, URI management, String why) {
        return new Pod(region, management, Optional.of(why), false, Optional.empty());
    }

    /** What the body of its answer says; a body without evidence leaves the warmth out. */
    static Pod of(String region, URI management, int status, String body) {
        boolean ready = status == 200;
        try {
            JsonNode json = JSON.readTree(body);
            return new Pod(
                    region,
                    management,
                    Optional.empty(),
                    ready && json.path("ready").asBoolean(ready),
                    json.path("warm").isObject() ? Optional.of(warmth(json.path("warm"))) : Optional.empty());
        } catch (JsonProcessingException noJson) {
            return new Pod(region, management, Optional.empty(), ready, Optional.empty());
        }
    }

    private static Warmth warmth(JsonNode warm) {
        int open = warm.path("poolsOpen").asInt();
        return new Warmth(
                warm.path("verdict").asText("unknown"),
                warm.path("seconds").asDouble(),
                warm.path("requests").asLong(),
                StreamSupport.stream(warm.path("p99Millis").spliterator(), false)
                        .map(JsonNode::asDouble)
                        .toList(),
                open,
                warm.path("poolsWanted").asInt(Math.max(1, open)),
                warm.path("statementsPrepared").asInt(),
                words(warm.path("caches")));
    }

    /** An object of figures as words, such as {@code tokens 12, storage.partitions 400}. */
    private static String words(JsonNode object) {
        StringJoiner words = new StringJoiner(", ");
        object.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                value.properties()
                        .forEach(inner -> words.add(entry.getKey() + " " + inner.getKey() + " "
                                + inner.getValue().asText()));
            } else {
                words.add(entry.getKey() + " " + value.asText());
            }
        });
        return words.toString();
    }
}
