package dev.yearlight.pipeline.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.yearlight.pipeline.data.BrokenDataException;
import dev.yearlight.pipeline.storage.Folder;
import dev.yearlight.pipeline.storage.LocalFile;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Facts as JSON, beside the snapshots that they are of: {@code run-facts.json}. */
public final class RunFactsFile {

    /** Its name within the data set. */
    public static final String NAME = "run-facts.json";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // A newer writer may know more.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addDeserializer(LocalDate.class, new Dates())
                    .addKeyDeserializer(YearMonth.class, new MonthKeys()))
            .build();

    private RunFactsFile() {}

    /** One line of JSON; equal facts give equal text. */
    public static String encode(RunFacts facts) {
        try {
            return MAPPER.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain records can be written", impossible);
        }
    }

    /**
     * The facts of such a text.
     *
     * @throws IllegalArgumentException where it holds none
     */
    public static RunFacts decode(String json) {
        try {
            return MAPPER.readValue(json, RunFacts.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("is no JSON of run facts: " + broken.getOriginalMessage(), broken);
        }
    }

    /** Writes them into a folder. */
    public static void write(Path folder, RunFacts facts) throws IOException {
        Files.writeString(folder.resolve(NAME), encode(facts));
    }

    /**
     * Reads those of a folder; empty where it has none.
     *
     * @throws BrokenDataException where the file holds something else
     */
    public static Optional<RunFacts> read(Path folder) throws IOException {
        return Files.isDirectory(folder) ? read(Folder.of(folder)) : Optional.empty();
    }

    /** The same, wherever it lies. */
    public static Optional<RunFacts> read(Folder folder) throws IOException {
        if (!folder.files().contains(NAME)) {
            return Optional.empty();
        }
        try (LocalFile file = folder.open(NAME)) {
            return Optional.of(decode(Files.readString(file.path())));
        } catch (IllegalArgumentException broken) {
            throw new BrokenDataException(folder.name(NAME), String.valueOf(broken.getMessage()));
        }
    }

    private static final class Dates extends FromStringDeserializer<LocalDate> {

        @Serial
        private static final long serialVersionUID = 1L;

        Dates() {
            super(LocalDate.class);
        }

        @Override
        protected LocalDate _deserialize(String text, DeserializationContext context) {
            return LocalDate.parse(text);
        }
    }

    private static final class MonthKeys extends KeyDeserializer {

        @Override
        public YearMonth deserializeKey(String key, DeserializationContext context) {
            return YearMonth.parse(key);
        }
    }
}
