package dev.yearlight.tests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every object has the fields that its kind has, and no other; and the check can tell. */
final class StrictSchemaTest {

    @ParameterizedTest
    @MethodSource("overlays")
    void everyOverlayRendersToStrictObjects(String overlay) throws IOException, InterruptedException {
        Manifests manifests = Manifests.ofOverlay(overlay);

        assertThat(StrictSchema.violations(manifests)).isEmpty();
        assertThat(manifests.documents()).hasSizeGreaterThan(40);
    }

    @Test
    void theFilesOfTheBaseAreStrictWithoutARenderer() throws IOException {
        Manifests manifests = Manifests.ofBaseFiles();

        assertThat(StrictSchema.violations(manifests)).isEmpty();
        assertThat(manifests.documents()).hasSizeGreaterThan(25);
    }

    /** Each is a change of the base that no renderer objects to. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    failureThreshold: 120      | failureTreshold: 120      | failureTreshold
                    periodSeconds: 2           | periodSecond: 2           | periodSecond
                    runAsNonRoot: true         | runAsNonroot: true        | runAsNonroot
                    minReplicas: 3             | minReplica: 3             | minReplica
                    maxUnavailable: 10%        | maxUnavailible: 10%       | maxUnavailible
                    policyTypes: [Egress]      | policyType: [Egress]      | policyType
                    enableServiceLinks: false  | enableServiceLink: false  | enableServiceLink
                    activeDeadlineSeconds: 900 | activeDeadlineSecs: 900   | activeDeadlineSecs
                    verbs: [get, patch]        | verb: [get, patch]        | verb
                    maxReplicaCount: 128       | maxReplicas: 128          | maxReplicas
                    lagThreshold: "10000"      | lagTreshold: "10000"      | lagTreshold
                    lagThreshold: "10000"      | lagThreshold: 10000       | lagThreshold
                    interval: 15s              | intervall: 15s            | intervall
                    backoffLimit: 6            | backoffLimit: six         | six
                    kind: ScaledObject         | kind: ScaledObjects       | ScaledObjects
                    apiVersion: autoscaling/v2 | apiVersion: autoscaling/v9 | autoscaling/v9
                    """)
    void aPlantedMistakeIsFound(String right, String wrong, String named) throws IOException {
        // Given
        String yaml = Manifests.baseText();
        assertThat(yaml).contains(right);

        // When
        List<String> violations = StrictSchema.violations(Manifests.parse(yaml.replace(right, wrong)));

        // Then
        assertThat(violations)
                .isNotEmpty()
                .anySatisfy(violation -> assertThat(violation).contains(named));
    }

    static List<String> overlays() throws IOException {
        return Manifests.overlays();
    }
}
