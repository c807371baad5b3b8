package dev.yearlight.serve;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.yearlight.serve.TestServer.Answer;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code config/openapi.yaml}, and what an answer has against it. */
final class Contract {

    private static final Path FILE = Path.of(System.getProperty("yearlight.home"), "config", "openapi.yaml");

    private static final String ADDRESS = "https://yearlight.invalid/openapi.yaml";

    private final JsonNode root;
    private final SchemaRegistry schemas;

    Contract() {
        try {
            String text = Files.readString(FILE);
            root = new YAMLMapper().readTree(text);
            schemas = SchemaRegistry.withDialect(
                    Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ADDRESS, text)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where the contract breaks the schema that OpenAPI 3.1 publishes for such documents. */
    List<String> structureViolations() {
        String published = "https://spec.openapis.org/oas/3.1/schema/2022-10-07";
        try (InputStream schema = OpenAPIContract.class.getResourceAsStream(published.replace("https:/", ""))) {
            String text = new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDialect(
                            Dialects.getDraft202012(), builder -> builder.schemas(Map.of(published, text)))
                    .getSchema(SchemaLocation.of(published))
                    .validate(root)
                    .stream()
                    .map(Error::toString)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every {@code METHOD path status} that it promises. */
    Set<String> promises() {
        Set<String> promises = new TreeSet<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> !operation.getKey().equals("parameters"))
                        .forEach(operation -> operation.getValue().path("responses").propertyNames().stream()
                                .map(status -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " "
                                        + status)
                                .forEach(promises::add)));
        return promises;
    }

    /** The codes that a problem may have. */
    Set<String> codes() {
        return root.at("/components/schemas/Problem/properties/code/enum")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is wrong with this answer to this promise. */
    List<String> violations(String promise, Answer answer) {
        String[] parts = promise.split(" ", -1);
        return violationsAt(
                "/paths/" + parts[1].replace("/", "~1") + "/" + parts[0].toLowerCase(Locale.ROOT) + "/responses/"
                        + answer.status(),
                answer);
    }

    /** What is wrong with this answer beside what is written at a place of the contract. */
    List<String> violationsAt(String place, Answer answer) {
        String at = resolved(place);
        JsonNode response = root.at(at);
        if (response.isMissingNode()) {
            return List.of("nothing is promised at " + place);
        }
        List<String> violations = new ArrayList<>(headerViolations(at, response.path("headers"), answer));
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            if (answer.body().length() > 0) {
                violations.add("a body at " + at);
            }
            return violations;
        }
        String mediaType = answer.header("Content-Type");
        if (!content.has(mediaType)) {
            violations.add("no content of type " + mediaType + " at " + at);
            return violations;
        }
        violations.addAll(check(
                at + "/content/" + mediaType.replace("/", "~1") + "/schema",
                answer.plainBody().toString()));
        return violations;
    }

    /** Where each example of the contract breaks its own schema. */
    List<String> exampleViolations() {
        List<String> violations = new ArrayList<>();
        root.at("/components/responses")
                .properties()
                .forEach(response -> response.getValue()
                        .path("content")
                        .properties()
                        .forEach(content -> content.getValue()
                                .path("examples")
                                .values()
                                .forEach(example -> violations.addAll(check(
                                        "/components/responses/" + response.getKey() + "/content/"
                                                + content.getKey().replace("/", "~1") + "/schema",
                                        example.path("value").toString())))));
        return violations;
    }

    private List<String> headerViolations(String at, JsonNode declared, Answer answer) {
        List<String> violations = new ArrayList<>();
        for (String name : answer.headers().names()) {
            boolean isContentType = name.equalsIgnoreCase("Content-Type");
            if (!isContentType && declared.propertyNames().stream().noneMatch(name::equalsIgnoreCase)) {
                violations.add("undeclared header " + name + " at " + at);
            }
        }
        for (String name : declared.propertyNames()) {
            String header = resolved(at + "/headers/" + name);
            String value = answer.headers().get(name);
            if (value != null) {
                violations.addAll(check(header + "/schema", '"' + value.replace("\"", "\\\"") + '"'));
            } else if (root.at(header).path("required").asBoolean()) {
                violations.add("missing header " + name + " at " + at);
            }
        }
        return violations;
    }

    private List<String> check(String place, String json) {
        return schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + place)).validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .map(error -> place + ": " + error)
                .toList();
    }

    private String resolved(String place) {
        JsonNode reference = root.at(place).path("$ref");
        return reference.isMissingNode() ? place : reference.asString().substring(1);
    }
}
