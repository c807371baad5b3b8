package dev.yearlight.generate.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;

/**
 * Which model writes, and how it is asked; any server that speaks OpenAI's chat completions.
 *
 * @param baseUrl up to and without {@code /chat/completions}, such as {@code http://127.0.0.1:8090/v1}
 * @param name as the server knows it
 * @param apiKey empty where the server wants none
 * @param timeout of one call, from the request to the last byte
 * @param connectTimeout of a new connection
 * @param temperature 0 to 2
 * @param maxTokens of one answer
 * @param maxAnswerBytes longer answers are refused unread
 */
public record ModelConfig(
        URI baseUrl,
        String name,
        String apiKey,
        Duration timeout,
        Duration connectTimeout,
        double temperature,
        int maxTokens,
        int maxAnswerBytes) {

    /** Names the key of what it refuses. */
    public ModelConfig {
        if (!List.of("http", "https").contains(String.valueOf(baseUrl.getScheme())) || baseUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    "yearlight.model.base-url must be an http or https address, was " + baseUrl);
        }
        if (baseUrl.getUserInfo() != null || baseUrl.getQuery() != null) {
            throw new IllegalArgumentException(
                    "yearlight.model.base-url must hold no credentials and no query; keys go into yearlight.model.api-key-file");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("yearlight.model.name must not be blank");
        }
        if (!apiKey.chars().allMatch(ModelConfig::printable)) {
            throw new IllegalArgumentException(
                    "yearlight.model.api-key must be printable ASCII without spaces; it is not shown here");
        }
        positive(timeout, "yearlight.model.timeout");
        positive(connectTimeout, "yearlight.model.connect-timeout");
        if (!(temperature >= 0 && temperature <= 2)) {
            throw new IllegalArgumentException(
                    "yearlight.model.temperature must be between 0 and 2, was " + temperature);
        }
        if (maxTokens < 1) {
            throw new IllegalArgumentException("yearlight.model.max-tokens must be at least 1, was " + maxTokens);
        }
        if (maxAnswerBytes < 1024) {
            throw new IllegalArgumentException(
                    "yearlight.model.max-answer-bytes must be at least 1024, was " + maxAnswerBytes);
        }
    }

    /**
     * The address as it is written in the settings.
     *
     * @throws IllegalArgumentException naming the key where it is none
     */
    public static URI baseUrl(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(
                    "yearlight.model.base-url must be an http or https address: " + malformed.getReason(), malformed);
        }
    }

    /** Whether calls are encrypted. */
    public boolean encrypted() {
        return baseUrl.getScheme().equals("https");
    }

    /** The port of the address, or its scheme's own. */
    public int port() {
        if (baseUrl.getPort() > 0) {
            return baseUrl.getPort();
        }
        return encrypted() ? 443 : 80;
    }

    /** The path of chat completions on the server. */
    public String completionsPath() {
        String path = baseUrl.getRawPath();
        return (path.endsWith("/") ? path : path + "/") + "chat/completions";
    }

    /** As lineage tells it. */
    public String parameters() {
        return "temperature=" + temperature + " max_tokens=" + maxTokens;
    }

    /** Keeps the key to itself. */
    @Override
    public String toString() {
        return "ModelConfig[" + baseUrl + " " + name + "]";
    }

    private static boolean printable(int character) {
        return character > ' ' && character < 0x7f;
    }

    private static void positive(Duration value, String key) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(key + " must be positive, was " + value);
        }
    }
}
