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
final class PublishedShape {

    static final PublishedShape CHAT_COMPLETION_REQUEST = new PublishedShape("chat-completion-request");
    static final PublishedShape CHAT_COMPLETION = new PublishedShape("chat-completion");
    static final PublishedShape CHAT_COMPLETION_CHUNK = new PublishedShape("chat-completion-chunk");
    static final PublishedShape ERROR = new PublishedShape("error");
    static final PublishedShape MODEL_LIST = new PublishedShape("model-list");

    private final Schema schema;

    private PublishedShape(String file) {
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
