package dev.yearlight.prescale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Holding and letting go, over the API server's own protocol, in virtual time. */
final class PreScaleTest {

    private static final Duration WITHIN = Duration.ofMinutes(10);

    private long nanos;

    @Test
    void theAutoscalerIsHeldAndWhatItWasIsRemembered() throws InterruptedException {
        try (FakeCluster cluster = FakeCluster.with(3, 40);
                KubernetesFleet fleet = cluster.fleet()) {
            // Given
            cluster.readyPod("serve-1");
            cluster.readyPod("serve-2");

            // When
            Standing standing = preScale(fleet, PreScaleTest::nothingHappens).hold(2, WITHIN, look -> {});

            // Then
            assertThat(standing.reached()).isTrue();
            assertThat(standing.obstacles()).isEmpty();
            HorizontalPodAutoscaler held = cluster.autoscaler();
            assertThat(held.getSpec().getMinReplicas()).isEqualTo(2);
            assertThat(held.getSpec().getMaxReplicas()).isEqualTo(2);
            assertThat(held.getMetadata().getAnnotations())
                    .containsEntry(KubernetesFleet.REMEMBERED, "3..40")
                    .containsEntry("kept", "yes");
            assertThat(held.getSpec().getScaleTargetRef().getName()).isEqualTo("serve");
        }
    }

    @Test
    void itWaitsForTheLastPodToBeWarm() throws InterruptedException {
        try (FakeCluster cluster = FakeCluster.with(1, 9);
                KubernetesFleet fleet = cluster.fleet()) {
            // Given
            List<Integer> looks = new ArrayList<>();
            cluster.readyPod("serve-0");

            // When
            Standing standing = preScale(fleet, () -> cluster.readyPod("serve-" + looks.size()))
                    .hold(3, WITHIN, look -> looks.add(look.ready()));

            // Then
            assertThat(looks).containsExactly(1, 2, 3);
            assertThat(standing.ready()).isEqualTo(3);
        }
    }

    @Test
    void podsThatNeverGetWarmAreNamedWithTheirCauseWhenTheTimeIsUp() throws InterruptedException {
        try (FakeCluster cluster = FakeCluster.with(1, 9);
                KubernetesFleet fleet = cluster.fleet()) {
            // Given
            cluster.readyPod("serve-a");
            cluster.warmingPod("serve-b");
            cluster.waitingPod("serve-c", "ImagePullBackOff");
            cluster.unscheduledPod("serve-d", "0/7 nodes have enough memory");
            cluster.goingPod("serve-e");

            // When
            Standing standing = preScale(fleet, PreScaleTest::nothingHappens).hold(6, WITHIN, look -> {});

            // Then
            assertThat(standing.reached()).isFalse();
            assertThat(standing.ready()).isEqualTo(1);
            assertThat(standing.obstacles())
                    .containsExactly(
                            "serve-b: its readiness probe has not said yes",
                            "serve-c: ImagePullBackOff",
                            "serve-d: no node takes it: 0/7 nodes have enough memory",
                            "2 of 6 pods are not there at all");
            assertThat(Duration.ofNanos(nanos)).isBetween(WITHIN, WITHIN.plusSeconds(2));
            assertThat(cluster.autoscaler().getSpec().getMinReplicas()).isEqualTo(6);
        }
    }

    @Test
    void aSecondTimeKeepsWhatTheFirstRemembered() throws InterruptedException {
        try (FakeCluster cluster = FakeCluster.with(3, 40);
                KubernetesFleet fleet = cluster.fleet()) {
            // Given
            cluster.readyPod("serve-a");
            PreScale preScale = preScale(fleet, PreScaleTest::nothingHappens);
            preScale.hold(1, WITHIN, look -> {});

            // When
            preScale.hold(80, Duration.ofSeconds(1), look -> {});

            // Then
            assertThat(fleet.autoscaler().bounds()).isEqualTo(new Bounds(80, 80));
            assertThat(fleet.autoscaler().remembered()).contains(new Bounds(3, 40));
        }
    }

    @Test
    void lettingGoRestoresAndForgets() throws InterruptedException {
        try (FakeCluster cluster = FakeCluster.with(3, 40);
                KubernetesFleet fleet = cluster.fleet()) {
            // Given
            cluster.readyPod("serve-a");
            PreScale preScale = preScale(fleet, PreScaleTest::nothingHappens);
            preScale.hold(1, WITHIN, look -> {});

            // When
            Optional<Bounds> back = preScale.release();

            // Then
            assertThat(back).contains(new Bounds(3, 40));
            HorizontalPodAutoscaler free = cluster.autoscaler();
            assertThat(free.getSpec().getMinReplicas()).isEqualTo(3);
            assertThat(free.getSpec().getMaxReplicas()).isEqualTo(40);
            // The stand-in keeps a null where the API server takes the key away.
            assertThat(free.getMetadata().getAnnotations().get(KubernetesFleet.REMEMBERED))
                    .isNull();
            assertThat(free.getMetadata().getAnnotations()).containsEntry("kept", "yes");
            assertThat(preScale.release()).isEmpty();
        }
    }

    @Test
    void lettingGoOfWhatNobodyHoldsChangesNothing() {
        try (FakeCluster cluster = FakeCluster.with(3, 40);
                KubernetesFleet fleet = cluster.fleet()) {
            String before = cluster.autoscaler().getMetadata().getResourceVersion();

            assertThat(preScale(fleet, PreScaleTest::nothingHappens).release()).isEmpty();
            assertThat(cluster.autoscaler().getMetadata().getResourceVersion()).isEqualTo(before);
        }
    }

    @Test
    void anAutoscalerThatIsNotThereIsNamed() {
        try (FakeCluster cluster = FakeCluster.empty();
                KubernetesFleet fleet = cluster.fleet()) {
            PreScale preScale = preScale(fleet, PreScaleTest::nothingHappens);

            assertThatThrownBy(() -> preScale.hold(2, WITHIN, look -> {}))
                    .isInstanceOf(FleetException.class)
                    .hasMessage("there is no autoscaler serve in the namespace yearlight");
        }
    }

    @Test
    void aWriteOverSomebodyElsesIsRefusedByTheServer() {
        try (FakeCluster cluster = FakeCluster.with(3, 40);
                KubernetesFleet fleet = cluster.fleet()) {
            // Given
            Autoscaler seen = fleet.autoscaler();
            cluster.scaleByHand(5, 50);

            // When
            boolean written = fleet.write(seen, Bounds.exactly(9), Optional.of(seen.bounds()));

            // Then
            assertThat(written).isFalse();
            assertThat(fleet.autoscaler().bounds()).isEqualTo(new Bounds(5, 50));
            assertThat(fleet.autoscaler().remembered()).isEmpty();
        }
    }

    @Test
    void whoIsOvertakenDecidesAnewOnWhatIsThere() throws InterruptedException {
        try (FakeCluster cluster = FakeCluster.with(3, 40);
                KubernetesFleet fleet = cluster.fleet()) {
            // Given
            cluster.readyPod("serve-a");
            OvertakenFleet overtaken = new OvertakenFleet(fleet, 2, tries -> cluster.scaleByHand(5, 50 + tries));

            // When
            Standing standing =
                    preScale(overtaken, PreScaleTest::nothingHappens).hold(1, WITHIN, look -> {});

            // Then
            assertThat(standing.reached()).isTrue();
            assertThat(fleet.autoscaler().remembered()).contains(new Bounds(5, 51));
        }
    }

    @Test
    void whoIsAlwaysOvertakenGivesUpAndSaysSo() {
        try (FakeCluster cluster = FakeCluster.with(3, 40);
                KubernetesFleet fleet = cluster.fleet()) {
            OvertakenFleet overtaken =
                    new OvertakenFleet(fleet, Integer.MAX_VALUE, tries -> cluster.scaleByHand(5, 50 + tries));
            PreScale preScale = preScale(overtaken, PreScaleTest::nothingHappens);

            assertThatThrownBy(() -> preScale.hold(1, WITHIN, look -> {}))
                    .isInstanceOf(FleetException.class)
                    .hasMessageContaining("changed by others");
            assertThat(fleet.autoscaler().remembered()).isEmpty();
        }
    }

    @Test
    void anAutoscalerThatIsSetBackMeanwhileIsNoSuccess() throws InterruptedException {
        try (FakeCluster cluster = FakeCluster.with(3, 40);
                KubernetesFleet fleet = cluster.fleet()) {
            // Given
            cluster.warmingPod("serve-a");

            // When
            Standing standing = preScale(fleet, () -> {
                        cluster.scaleByHand(3, 40);
                        cluster.readyPod("serve-" + nanos);
                    })
                    .hold(1, Duration.ofSeconds(5), look -> {});

            // Then
            assertThat(standing.ready()).isPositive();
            assertThat(standing.obstacles()).contains("somebody else set the autoscaler to 3..40");
        }
    }

    @Test
    void aServerThatIsGoneIsAnErrorWithItsCause() {
        FakeCluster cluster = FakeCluster.with(3, 40);
        try (KubernetesFleet fleet = cluster.fleet()) {
            cluster.close();

            assertThatThrownBy(fleet::autoscaler)
                    .isInstanceOf(FleetException.class)
                    .hasMessageContaining("could not read the autoscaler of serve");
        }
    }

    private static void nothingHappens() {}

    /** Each pause passes at once, and something happens in it. */
    private PreScale preScale(Fleet fleet, Runnable meanwhile) {
        return new PreScale(fleet, () -> nanos, pause -> {
            nanos += pause.toNanos();
            meanwhile.run();
        });
    }
}
