package dev.yearlight.pipeline.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.yearlight.pipeline.data.BrokenDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The small files of a run as JSON. */
final class RunFile {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // A newer writer may know more.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RunFile() {}

    /**
     * {@code publication.json}: what a run began with.
     *
     * @param sample null where no sample was drawn
     * @param only whether {@code only.txt} names the listeners
     */
    record Beginning(String snapshots, int epoch, @Nullable SampleOf sample, boolean only, List<String> files) {}

    /**
     * A sample that was drawn.
     *
     * @param highestHash in hexadecimal
     */
    record SampleOf(int listeners, String highestHash) {}

    /** How far a file is: so many of its records are acknowledged without a gap. */
    record Sent(long acknowledged) {}

    /** {@code published.json}: what a run came to, once all of it was acknowledged. */
    record Outcome(long listeners, long days, long withoutDays) {}

    static byte[] encode(Record content) {
        try {
            return (MAPPER.writeValueAsString(content) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain records can be written", impossible);
        }
    }

    /** Empty where there is no such file. */
    static <T> Optional<T> read(Path file, Class<T> type) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(Files.readString(file), type));
        } catch (JsonProcessingException | IllegalArgumentException broken) {
            throw new BrokenDataException(file, "is no JSON of a run that is published");
        }
    }
}
