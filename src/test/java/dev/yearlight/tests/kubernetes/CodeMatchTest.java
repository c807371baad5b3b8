package dev.yearlight.tests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.cli.Main;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.generate.GenerateConfig;
import dev.yearlight.ops.OpsConfig;
import dev.yearlight.serve.ServeConfig;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Commands, settings and ports that the manifests name are those of the code. */
final class CodeMatchTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\(([A-Z_]+)\\)");
    private static final String IMAGE_HOME = "/opt/yearlight/";

    @ParameterizedTest
    @MethodSource("overlays")
    void whatPodsRunAreCommandsOfYearlight(String overlay) throws IOException, InterruptedException {
        Manifests manifests = Manifests.ofOverlay(overlay);

        assertThat(manifests.workloads())
                .filteredOn(Workload::isYearlight)
                .hasSizeGreaterThan(6)
                .allSatisfy(workload -> {
                    assertThat(workload.container().getCommand()).isEmpty();
                    assertThat(knows(arguments(manifests, workload.container())))
                            .isTrue();
                });
    }

    @Test
    void aMisspeltCommandOrOptionWouldBeFound() {
        assertThat(knows(List.of("serve"))).isTrue();
        assertThat(knows(List.of("sreve"))).isFalse();
        assertThat(knows(List.of("serve", "--hots"))).isFalse();
        assertThat(knows(List.of("launch", "prescale", "--replica", "3"))).isFalse();
        assertThat(knows(List.of("launch", "prescale", "--replicas", "many"))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyVariableIsASetting(String overlay) throws IOException, InterruptedException {
        List<String> patterns = variables();

        assertThat(Manifests.ofOverlay(overlay).all(ConfigMap.class).stream()
                        .flatMap(map -> map.getData().keySet().stream())
                        .filter(key -> key.startsWith("YEARLIGHT_")))
                .hasSizeGreaterThan(25)
                .allSatisfy(variable -> assertThat(patterns).anyMatch(variable::matches));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theSettingsOfEachRoleAreTakenAndNameItsPorts(String overlay) throws IOException, InterruptedException {
        Manifests manifests = Manifests.ofOverlay(overlay);

        // What a secret holds is in the pod, and not here.
        Map<String, String> noLogin = Map.of("yearlight.cassandra.user", "", "yearlight.cassandra.password-file", "");
        Settings serve = settings(manifests, "serve", noLogin);
        assertThat(ServeConfig.from(serve)).isNotNull();
        assertThat(StoreConfig.from(serve)).isNotNull();
        assertThat(ports(manifests, "serve"))
                .containsEntry("https", serve.port("yearlight.serve.port"))
                .containsEntry("management", serve.port("yearlight.serve.management-port"));
        Settings generate = settings(manifests, "generate", Map.of("yearlight.model.api-key-file", ""));
        assertThat(GenerateConfig.from(generate, Manifests.HOME)).isNotNull();
        assertThat(ports(manifests, "generate"))
                .containsEntry("management", generate.port("yearlight.generate.management-port"));
        Settings ops = settings(manifests, "ops", Map.of());
        assertThat(ports(manifests, "ops"))
                .containsEntry("http", OpsConfig.from(ops, Manifests.HOME).port());
        assertThat(List.of(
                        serve.text("yearlight.serve.host"),
                        generate.text("yearlight.generate.host"),
                        ops.text("yearlight.ops.host")))
                .containsOnly("0.0.0.0");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyFileThatASettingNamesIsMounted(String overlay) throws IOException, InterruptedException {
        Manifests manifests = Manifests.ofOverlay(overlay);

        assertThat(manifests.workloads()).allSatisfy(workload -> {
            List<String> mounts = workload.container().getVolumeMounts().stream()
                    .map(VolumeMount::getMountPath)
                    .toList();
            assertThat(manifests.environment(workload.container()).entrySet())
                    .filteredOn(setting -> setting.getKey().endsWith("_FILE")
                            && !setting.getValue().isBlank())
                    .allSatisfy(setting -> assertThat(mounts)
                            .anyMatch(mount -> setting.getValue().startsWith(mount + "/")));
        });
    }

    @Test
    void promptsGuardrailsAndPricesAreMountedWhereTheCodeLooks() throws IOException, InterruptedException {
        Manifests manifests = Manifests.ofOverlay("launch");
        Settings settings = settings(manifests, "generate", Map.of());

        assertThat(manifests.workload("generate").container().getVolumeMounts())
                .extracting(VolumeMount::getMountPath)
                .contains(
                        IMAGE_HOME + settings.text("yearlight.prompts.directory"),
                        IMAGE_HOME + settings.text("yearlight.guardrails.directory"),
                        IMAGE_HOME + settings.text("yearlight.prices.file"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theTimeToWarmEndsBeforeThePreScaleJobIsEnded(String overlay) throws IOException, InterruptedException {
        Manifests manifests = Manifests.ofOverlay(overlay);
        Map<String, String> plan =
                manifests.environment(manifests.workload("prescale").container());

        assertThat(manifests
                        .one(CronJob.class, "prescale")
                        .getSpec()
                        .getJobTemplate()
                        .getSpec()
                        .getActiveDeadlineSeconds())
                .isGreaterThan(60L * Integer.parseInt(plan.get("WARM_WITHIN_MINUTES")) + 120);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theDriverOfSparkMakesExecutorsOfItsOwnImageAtThePortsThatItNames(String overlay)
            throws IOException, InterruptedException {
        Manifests manifests = Manifests.ofOverlay(overlay);
        Workload driver = manifests.workload("rank");

        assertThat(manifests.environment(driver.container()))
                .containsEntry("EXECUTOR_IMAGE", driver.container().getImage());
        assertThat(spark(manifests))
                .containsEntry(
                        "spark.driver.port", String.valueOf(driver.ports().get("rpc")))
                .containsEntry(
                        "spark.driver.blockManager.port",
                        String.valueOf(driver.ports().get("blocks")))
                .containsEntry("spark.kubernetes.executor.volumes.emptyDir.spark-local-dir-1.mount.path", "/tmp")
                .containsKey("spark.kubernetes.executor.volumes.emptyDir.spark-local-dir-1.options.sizeLimit");
        assertThat(driver.container().getVolumeMounts())
                .extracting(VolumeMount::getMountPath)
                .anyMatch(mount -> String.valueOf(spark(manifests).get("spark.kubernetes.executor.podTemplateFile"))
                        .equals(mount + "/executor.yaml"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void launchTemplatesNeverRunByThemselves(String overlay) throws IOException, InterruptedException {
        assertThat(Manifests.ofOverlay(overlay).all(CronJob.class))
                .isNotEmpty()
                .allSatisfy(
                        template -> assertThat(template.getSpec().getSuspend()).isTrue());
    }

    static List<String> overlays() throws IOException {
        return Manifests.overlays();
    }

    /** As Kubernetes does: a variable in the arguments is replaced. */
    private static List<String> arguments(Manifests manifests, Container container) {
        Map<String, String> environment = manifests.environment(container);
        return container.getArgs().stream()
                .map(argument -> VARIABLE.matcher(argument)
                        .replaceAll(name -> environment.getOrDefault(name.group(1), "unknown")))
                .toList();
    }

    /** Whether the command line is understood; nothing is carried out. */
    private static boolean knows(List<String> arguments) {
        try {
            ParseResult understood = Main.commandLine(Terminal.ofProcess()).parseArgs(arguments.toArray(String[]::new));
            return understood.hasSubcommand();
        } catch (ParameterException misunderstood) {
            return false;
        }
    }

    private static Settings settings(Manifests manifests, String role, Map<String, String> instead) {
        return Settings.load(
                Optional.empty(), manifests.environment(manifests.workload(role).container()), instead);
    }

    private static Map<String, Integer> ports(Manifests manifests, String role) {
        return manifests.workload(role).ports();
    }

    private static Properties spark(Manifests manifests) {
        return manifests.all(ConfigMap.class).stream()
                .filter(map -> map.getData().containsKey("spark.properties"))
                .map(map -> Manifests.sparkSettings(map.getData()))
                .findFirst()
                .orElseThrow();
    }

    /** A pattern for each setting: its variable, with any name where the key has a star. */
    private static List<String> variables() throws IOException {
        Properties known = new Properties();
        try (Stream<String> lines = Files.lines(Manifests.HOME.resolve("config/yearlight.properties"))) {
            known.load(new StringReader(String.join("\n", lines.toList())));
        }
        return known.stringPropertyNames().stream()
                .map(key -> key.toUpperCase(Locale.ROOT)
                        .replace("*", "any")
                        .replaceAll("[^A-Za-z0-9]", "_")
                        .replace("any", "[A-Z0-9]+"))
                .toList();
    }
}
