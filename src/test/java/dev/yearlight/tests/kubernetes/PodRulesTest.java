package dev.yearlight.tests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.common.settings.Settings;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every pod keeps to, in every overlay: restricted, bounded, probed, and drained in time. */
final class PodRulesTest {

    private static final Duration SLACK = Duration.ofSeconds(15);

    @ParameterizedTest
    @MethodSource("overlays")
    void theNamespaceEnforcesTheRestrictedStandard(String overlay) throws IOException, InterruptedException {
        Namespace namespace = Manifests.ofOverlay(overlay).one(Namespace.class, "yearlight");

        assertThat(namespace.getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyPodIsRestrictedByItself(String overlay) throws IOException, InterruptedException {
        assertThat(Manifests.ofOverlay(overlay).workloads())
                .hasSizeGreaterThan(6)
                .allSatisfy(workload -> {
                    PodSpec pod = workload.pod();
                    PodSecurityContext ofPod = pod.getSecurityContext();
                    assertThat(ofPod.getRunAsNonRoot()).isTrue();
                    assertThat(ofPod.getRunAsUser()).isPositive();
                    assertThat(ofPod.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
                    assertThat(pod.getEnableServiceLinks()).isFalse();
                    assertThat(Optional.ofNullable(pod.getHostNetwork())).isEmpty();
                    assertThat(pod.getContainers()).hasSize(1);
                    SecurityContext ofContainer = workload.container().getSecurityContext();
                    assertThat(ofContainer.getAllowPrivilegeEscalation()).isFalse();
                    assertThat(ofContainer.getReadOnlyRootFilesystem()).isTrue();
                    assertThat(ofContainer.getCapabilities().getDrop()).containsExactly("ALL");
                    assertThat(ofContainer.getCapabilities().getAdd()).isEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void onlyPreScalingAndTheDriverOfSparkGetATokenOfTheApiServer(String overlay)
            throws IOException, InterruptedException {
        assertThat(Manifests.ofOverlay(overlay).workloads())
                .filteredOn(workload -> workload.pod().getAutomountServiceAccountToken())
                .extracting(Workload::name)
                .containsExactlyInAnyOrder("prescale", "rollback", "rank");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void memoryIsGrantedAsAskedForAndTheCpuIsNotThrottled(String overlay) throws IOException, InterruptedException {
        assertThat(withoutExecutors(overlay)).allSatisfy(workload -> {
            Container container = workload.container();
            assertThat(container.getResources().getLimits().get("memory"))
                    .isNotNull()
                    .isEqualTo(container.getResources().getRequests().get("memory"));
            assertThat(container.getResources().getRequests()).containsKey("cpu");
            assertThat(container.getResources().getLimits()).doesNotContainKey("cpu");
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theOnlyPlaceToWriteIsBoundedAndMountedAtTmp(String overlay) throws IOException, InterruptedException {
        assertThat(withoutExecutors(overlay)).allSatisfy(workload -> {
            List<Volume> writable = workload.pod().getVolumes().stream()
                    .filter(volume -> volume.getEmptyDir() != null)
                    .toList();
            assertThat(writable).hasSize(1);
            assertThat(writable.getFirst().getEmptyDir().getSizeLimit()).isNotNull();
            assertThat(workload.pod().getVolumes())
                    .allSatisfy(volume -> assertThat(volume.getHostPath()).isNull());
            List<String> claims = workload.pod().getVolumes().stream()
                    .filter(volume -> volume.getPersistentVolumeClaim() != null)
                    .map(Volume::getName)
                    .toList();
            assertThat(workload.container().getVolumeMounts())
                    .filteredOn(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                    // Its size is its bound.
                    .filteredOn(mount -> !claims.contains(mount.getName()))
                    .extracting(mount -> mount.getMountPath())
                    .containsExactly("/tmp");
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyRoleIsProbedAndTheStartLeavesTimeToWarmUp(String overlay) throws IOException, InterruptedException {
        Manifests manifests = Manifests.ofOverlay(overlay);

        assertThat(List.of("serve", "generate", "ops")).allSatisfy(role -> {
            Container container = manifests.workload(role).container();
            assertThat(container.getReadinessProbe()).isNotNull();
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/livez");
            assertThat(patience(container.getLivenessProbe())).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
            assertThat(patience(container.getStartupProbe())).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        });
        Container serve = manifests.workload("serve").container();
        assertThat(serve.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/readyz");
        assertThat(patience(serve.getStartupProbe())).isGreaterThanOrEqualTo(Duration.ofMinutes(3));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theGracePeriodIsLongerThanTheDrain(String overlay) throws IOException, InterruptedException {
        Manifests manifests = Manifests.ofOverlay(overlay);

        Workload serve = manifests.workload("serve");
        Duration beforeTheSignal = Duration.ofSeconds(
                serve.container().getLifecycle().getPreStop().getSleep().getSeconds());
        assertThat(beforeTheSignal).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
        assertThat(grace(serve))
                .isGreaterThanOrEqualTo(beforeTheSignal
                        .plus(settings(manifests, serve).duration("yearlight.serve.drain"))
                        .plus(SLACK));
        Workload generate = manifests.workload("generate");
        assertThat(grace(generate))
                .isGreaterThanOrEqualTo(settings(manifests, generate)
                        .duration("yearlight.generate.drain")
                        .multipliedBy(2)
                        .plus(SLACK));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void servingSurvivesNodesThatGoAwayOnPurpose(String overlay) throws IOException, InterruptedException {
        Manifests manifests = Manifests.ofOverlay(overlay);

        assertThat(List.of("serve", "generate")).allSatisfy(role -> {
            PodDisruptionBudget budget = manifests.one(PodDisruptionBudget.class, role);
            assertThat(manifests.workload(role).labels())
                    .containsAllEntriesOf(budget.getSpec().getSelector().getMatchLabels());
            assertThat(budget.getSpec().getMaxUnavailable().getStrVal()).isEqualTo("10%");
            assertThat(manifests.workload(role).pod().getTopologySpreadConstraints())
                    .extracting(TopologySpreadConstraint::getTopologyKey)
                    .contains("topology.kubernetes.io/zone");
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void nothingScalesDownInAHurry(String overlay) throws IOException, InterruptedException {
        HorizontalPodAutoscaler autoscaler = Manifests.ofOverlay(overlay).one(HorizontalPodAutoscaler.class, "serve");

        assertThat(autoscaler.getSpec().getBehavior().getScaleDown().getStabilizationWindowSeconds())
                .isGreaterThanOrEqualTo(600);
        assertThat(autoscaler.getSpec().getMinReplicas())
                .isLessThanOrEqualTo(autoscaler.getSpec().getMaxReplicas());
    }

    static List<String> overlays() throws IOException {
        return Manifests.overlays();
    }

    /** What Spark adds to its executors is in its settings, and in a test beside the job. */
    private static List<Workload> withoutExecutors(String overlay) throws IOException, InterruptedException {
        return Manifests.ofOverlay(overlay).workloads().stream()
                .filter(workload -> !workload.kind().equals("Executor"))
                .toList();
    }

    private static Settings settings(Manifests manifests, Workload workload) {
        return Settings.load(Optional.empty(), manifests.environment(workload.container()), Map.of());
    }

    private static Duration patience(Probe probe) {
        return Duration.ofSeconds((long) probe.getPeriodSeconds() * probe.getFailureThreshold());
    }

    private static Duration grace(Workload workload) {
        return Duration.ofSeconds(workload.pod().getTerminationGracePeriodSeconds());
    }
}
