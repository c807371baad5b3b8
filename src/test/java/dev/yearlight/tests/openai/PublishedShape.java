package dev.yearlight.tests.openai;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The published shape of a message of the chat completions API, written down anew as a JSON Schema. */
enum PublishedShape {
    CHAT_COMPLETION_REQUEST("chat-completion-request"),
    CHAT_COMPLETION("chat-completion"),
    CHAT_COMPLETION_CHUNK("chat-completion-chunk"),
    ERROR("error"),
    MODEL_LIST("model-list");

    private final Schema schema;

    PublishedShape(String file) {
        this.schema = read("/openai/" + file + ".json");
    }

    /** Where the message departs from the shape, one line each; none where it conforms. */
    List<String> violations(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema read(String resource) {
        try (InputStream file = PublishedShape.class.getResourceAsStream(resource)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(file, resource), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
