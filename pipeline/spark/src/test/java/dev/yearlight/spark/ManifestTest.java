package dev.yearlight.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What the manifest of the Spark job starts is this job, with options that it knows. */
final class ManifestTest {

    private static final Path BASE = Path.of(System.getProperty("yearlight.home"), "k8s/base");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String JAR = "local:///opt/yearlight/yearlight-spark.jar";

    @Test
    void theArgumentsBehindTheJarAreThoseOfTheJob() throws IOException {
        ParseResult rank = parse(ofTheJob()).subcommand();

        assertThat(rank.commandSpec().name()).isEqualTo("rank");
        assertThat(rank.matchedOptions())
                .hasSize(7)
                .extracting(ArgSpec::getValue)
                .doesNotContainNull();
    }

    @Test
    void aMisspeltOptionWouldBeFound() throws IOException {
        List<String> misspelt = ofTheJob().stream()
                .map(argument -> argument.replace("--plays", "--play"))
                .toList();

        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> parse(misspelt))
                .withMessageContaining("--play");
    }

    @Test
    void theClassThatSparkStartsIsTheJobs() throws IOException {
        assertThat(arguments()).contains("--class=" + Main.class.getName());
    }

    private static ParseResult parse(List<String> arguments) {
        return Main.commandLine(System.out).parseArgs(arguments.toArray(String[]::new));
    }

    private static List<String> ofTheJob() throws IOException {
        List<String> arguments = arguments();
        return arguments.subList(arguments.indexOf(JAR) + 1, arguments.size());
    }

    /** As Kubernetes does: variables are replaced by what the base plans. */
    private static List<String> arguments() throws IOException {
        List<String> arguments = new ArrayList<>();
        for (JsonNode argument : container().path("args")) {
            String filled = argument.asText();
            for (String variable : plan()) {
                String[] pair = variable.split("=", 2);
                filled = filled.replace("$(" + pair[0] + ")", pair[1]);
            }
            arguments.add(filled);
        }
        return arguments;
    }

    private static JsonNode container() throws IOException {
        return YAML.readTree(BASE.resolve("rank/rank.yaml").toFile())
                .at("/spec/jobTemplate/spec/template/spec/containers/0");
    }

    private static List<String> plan() throws IOException {
        List<String> plan = new ArrayList<>();
        for (JsonNode map :
                YAML.readTree(BASE.resolve("kustomization.yaml").toFile()).path("configMapGenerator")) {
            if (map.path("name").asText().equals("rank-plan")) {
                map.path("literals").forEach(literal -> plan.add(literal.asText()));
            }
        }
        return plan;
    }
}
