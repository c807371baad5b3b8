package dev.yearlight.pipeline.sample;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the ground truth as JSON Lines, one planted day a line: {@code listener}, {@code category} (a name of
 * {@link dev.yearlight.domain.Category}), {@code date} (local), {@code nearMidnight}, {@code planted} (in words).
 */
final class PlantedFile implements AutoCloseable {

    private final JsonGenerator json;

    PlantedFile(Path file) throws IOException {
        this.json = new JsonFactory().createGenerator(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        json.setRootValueSeparator(null);
    }

    void write(PlantedDay day) throws IOException {
        json.writeStartObject();
        json.writeStringField("listener", day.listener().value());
        json.writeStringField("category", day.category().name());
        json.writeStringField("date", day.date().toString());
        json.writeBooleanField("nearMidnight", day.nearMidnight());
        json.writeStringField("planted", day.planted());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
