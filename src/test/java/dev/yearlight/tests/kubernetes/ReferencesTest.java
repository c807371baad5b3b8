package dev.yearlight.tests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapProjection;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an object names is there, and no secret is. */
final class ReferencesTest {

    private static final Path CONFIG = Manifests.HOME.resolve("config");

    @ParameterizedTest
    @MethodSource("overlays")
    void whatPodsMountIsThereOrIsASecretThatTheReadmeAsksFor(String overlay) throws IOException, InterruptedException {
        Manifests manifests = Manifests.ofOverlay(overlay);
        String readme = Files.readString(Manifests.FOLDER.resolve("README.md"));

        assertThat(manifests.workloads()).allSatisfy(workload -> {
            manifests.one(ServiceAccount.class, workload.pod().getServiceAccountName());
            assertThat(workload.container().getVolumeMounts())
                    .extracting(mount -> mount.getName())
                    .allMatch(name -> workload.pod().getVolumes().stream()
                            .anyMatch(volume -> volume.getName().equals(name)));
            for (Volume volume : workload.pod().getVolumes()) {
                if (volume.getSecret() != null) {
                    assertThat(readme).contains("`" + volume.getSecret().getSecretName() + "`");
                }
                if (volume.getPersistentVolumeClaim() != null) {
                    assertThat(readme)
                            .contains("`" + volume.getPersistentVolumeClaim().getClaimName() + "`");
                }
                if (volume.getConfigMap() != null) {
                    manifests.one(ConfigMap.class, volume.getConfigMap().getName());
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void noSecretIsWrittenDown(String overlay) throws IOException, InterruptedException {
        Manifests manifests = Manifests.ofOverlay(overlay);

        assertThat(manifests.all(Secret.class)).isEmpty();
        assertThat(manifests.workloads())
                .allSatisfy(workload -> assertThat(workload.container().getEnv())
                        .allMatch(variable -> variable.getValueFrom().getFieldRef() != null));
        assertThat(manifests.all(ConfigMap.class))
                .allSatisfy(map -> assertThat(map.getData())
                        .doesNotContainKeys("YEARLIGHT_MODEL_API_KEY", "YEARLIGHT_CASSANDRA_PASSWORD"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void servicesAndMonitorsFindThePortsOfPods(String overlay) throws IOException, InterruptedException {
        Manifests manifests = Manifests.ofOverlay(overlay);

        assertThat(manifests.all(Service.class)).hasSize(4).allSatisfy(service -> {
            Workload behind = manifests.workloads().stream()
                    .filter(workload -> workload.labels()
                            .entrySet()
                            .containsAll(service.getSpec().getSelector().entrySet()))
                    .findFirst()
                    .orElseThrow();
            assertThat(behind.container().getPorts())
                    .extracting(ContainerPort::getName)
                    .containsAll(service.getSpec().getPorts().stream()
                            .map(port -> port.getTargetPort().getStrVal())
                            .toList());
        });
        for (JsonNode monitor : documents(manifests, "ServiceMonitor")) {
            Map.Entry<String, JsonNode> label = monitor.at("/spec/selector/matchLabels")
                    .properties()
                    .iterator()
                    .next();
            assertThat(manifests.all(Service.class))
                    .filteredOn(service -> label.getValue()
                            .asText()
                            .equals(service.getMetadata().getLabels().get(label.getKey())))
                    .hasSize(1)
                    .flatExtracting(service -> service.getSpec().getPorts())
                    .extracting(ServicePort::getName)
                    .contains(monitor.at("/spec/endpoints/0/port").asText());
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void autoscalersDecideForDeploymentsThatNameNoNumber(String overlay) throws IOException, InterruptedException {
        Manifests manifests = Manifests.ofOverlay(overlay);

        assertThat(manifests
                        .one(HorizontalPodAutoscaler.class, "serve")
                        .getSpec()
                        .getScaleTargetRef()
                        .getName())
                .isEqualTo("serve");
        assertThat(replicas(manifests, "serve").isMissingNode()).isTrue();
        for (JsonNode scaled : documents(manifests, "ScaledObject")) {
            String target = scaled.at("/spec/scaleTargetRef/name").asText();
            assertThat(replicas(manifests, target).isMissingNode()).isTrue();
            Map<String, String> environment =
                    manifests.environment(manifests.workload(target).container());
            JsonNode trigger = scaled.at("/spec/triggers/0/metadata");
            assertThat(List.of("bootstrapServersFromEnv", "consumerGroupFromEnv", "topicFromEnv"))
                    .allSatisfy(field -> assertThat(environment)
                            .containsKey(trigger.path(field).asText()));
            assertThat(scaled.at("/spec/maxReplicaCount").asInt())
                    .isPositive()
                    .isLessThanOrEqualTo(Integer.parseInt(environment.get("YEARLIGHT_KAFKA_PARTITIONS")));
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void preScalingMayChangeOneAutoscalerAndOnlyLookAtPods(String overlay) throws IOException, InterruptedException {
        List<PolicyRule> rules =
                Manifests.ofOverlay(overlay).one(Role.class, "launch").getRules();

        assertThat(rules)
                .extracting(rule -> String.join(",", rule.getResources()) + ":" + String.join(",", rule.getVerbs())
                        + ":" + String.join(",", rule.getResourceNames()))
                .containsExactlyInAnyOrder(
                        "horizontalpodautoscalers:get,patch:serve", "deployments:get:serve", "pods:list:");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theDriverOfSparkMayMakeItsExecutorsAndNothingElse(String overlay) throws IOException, InterruptedException {
        List<PolicyRule> rules =
                Manifests.ofOverlay(overlay).one(Role.class, "rank").getRules();

        assertThat(rules).hasSize(1).allSatisfy(rule -> {
            assertThat(rule.getResources()).containsExactly("pods", "configmaps");
            assertThat(rule.getVerbs()).doesNotContain("*", "update", "impersonate");
        });
    }

    @Test
    void everyPromptAndGuardrailReachesThePods() throws IOException, InterruptedException {
        Manifests manifests = Manifests.ofOverlay("launch");
        Workload generate = manifests.workload("generate");

        assertThat(keys(manifests, "prompts")).containsExactlyInAnyOrderElementsOf(files("prompts/archive"));
        assertThat(keys(manifests, "guardrails")).containsExactlyInAnyOrderElementsOf(files("guardrails"));
        assertThat(keys(manifests, "guardrail-topics")).containsExactlyInAnyOrderElementsOf(files("guardrails/topics"));
        assertThat(generate.pod().getVolumes().stream()
                        .filter(volume -> volume.getProjected() != null)
                        .flatMap(volume -> volume.getProjected().getSources().stream())
                        .map(VolumeProjection::getConfigMap)
                        .map(ConfigMapProjection::getItems)
                        .flatMap(List::stream)
                        .map(KeyToPath::getPath))
                .containsExactlyInAnyOrderElementsOf(files("guardrails/topics").stream()
                        .map(file -> "topics/" + file)
                        .toList());
    }

    static List<String> overlays() throws IOException {
        return Manifests.overlays();
    }

    private static List<JsonNode> documents(Manifests manifests, String kind) {
        return manifests.documents().stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .toList();
    }

    private static JsonNode replicas(Manifests manifests, String deployment) {
        return documents(manifests, "Deployment").stream()
                .filter(document -> document.at("/metadata/name").asText().equals(deployment))
                .findFirst()
                .orElseThrow()
                .at("/spec/replicas");
    }

    /** The keys of a generated ConfigMap, whose name ends with a hash. */
    private static List<String> keys(Manifests manifests, String name) {
        return manifests.all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().matches(name + "-[a-z0-9]{10}"))
                .flatMap(map -> map.getData().keySet().stream())
                .toList();
    }

    private static List<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CONFIG.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
