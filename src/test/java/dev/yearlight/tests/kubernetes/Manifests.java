package dev.yearlight.tests.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapEnvSource;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The objects of one place, each as it is written and as the models of Kubernetes read it.
 *
 * @param documents as written
 */
record Manifests(List<JsonNode> documents) {

    static final Path HOME = Path.of(System.getProperty("yearlight.home"));
    static final Path FOLDER = HOME.resolve("k8s");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final KubernetesSerialization MODELS = new KubernetesSerialization();

    /** What an overlay comes to; skips the test where it cannot be rendered. */
    static Manifests ofOverlay(String overlay) throws IOException, InterruptedException {
        return parse(Kubectl.kustomize(FOLDER.resolve("overlays").resolve(overlay)));
    }

    /** The files of the base as they are, which needs no kubectl. */
    static Manifests ofBaseFiles() throws IOException {
        return parse(baseText());
    }

    /** The files of the base, one after the other. */
    static String baseText() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER.resolve("base"))) {
            List<Path> manifests = files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .toList();
            StringBuilder yaml = new StringBuilder();
            for (Path file : manifests) {
                yaml.append(Files.readString(file)).append("\n---\n");
            }
            return yaml.toString();
        }
    }

    /** The names of all overlays. */
    static List<String> overlays() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER.resolve("overlays"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    static Manifests parse(String yaml) throws IOException {
        return new Manifests(YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml).readAll().stream()
                .filter(JsonNode::isObject)
                .toList());
    }

    /** All that the models know of. */
    Stream<HasMetadata> objects() {
        return documents.stream().map(document -> MODELS.<HasMetadata>unmarshal(document.toString()));
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return objects().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends HasMetadata> T one(Class<T> type, String name) {
        return all(type).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + type.getSimpleName() + " " + name));
    }

    /** Deployments, Jobs and CronJobs, by what their pods are made of. */
    List<Workload> workloads() {
        return objects().flatMap(Workload::of).toList();
    }

    Workload workload(String name) {
        return workloads().stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing runs by the name " + name));
    }

    /** How the driver of Spark works, of the files that it mounts. */
    static Properties sparkSettings(Map<String, String> files) {
        Properties settings = new Properties();
        try {
            settings.load(new StringReader(files.get("spark.properties")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return settings;
    }

    /** The variables that a container gets; each ConfigMap that it names must be there. */
    Map<String, String> environment(Container container) {
        Map<String, String> environment = new TreeMap<>();
        for (EnvFromSource source : container.getEnvFrom()) {
            ConfigMapEnvSource reference = source.getConfigMapRef();
            environment.putAll(one(ConfigMap.class, reference.getName()).getData());
        }
        return environment;
    }
}
