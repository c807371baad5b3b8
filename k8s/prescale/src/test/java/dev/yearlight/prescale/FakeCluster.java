package dev.yearlight.prescale;

import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.util.HashMap;
import java.util.Map;

/** A stand-in of the API server that keeps what it is sent, over real HTTP, and a controller's hand that adds pods. */
final class FakeCluster implements AutoCloseable {

    static final String NAMESPACE = "yearlight";
    static final String SERVE = "serve";

    private static final Map<String, String> LABELS = Map.of("app.kubernetes.io/name", SERVE);

    private final KubernetesMockServer server = new KubernetesMockServer(
            new Context(), new MockWebServer(), new HashMap<>(), new KubernetesCrudDispatcher(), false);
    private final KubernetesClient client;

    private FakeCluster() {
        server.init();
        client = server.createClient();
    }

    /** Nothing is in it. */
    static FakeCluster empty() {
        return new FakeCluster();
    }

    /** With a Deployment and its autoscaler. */
    static FakeCluster with(int least, int most) {
        FakeCluster cluster = new FakeCluster();
        cluster.client
                .resource(new DeploymentBuilder()
                        .withNewMetadata()
                        .withNamespace(NAMESPACE)
                        .withName(SERVE)
                        .endMetadata()
                        .withNewSpec()
                        .withNewSelector()
                        .withMatchLabels(LABELS)
                        .endSelector()
                        .endSpec()
                        .build())
                .create();
        cluster.client
                .resource(new HorizontalPodAutoscalerBuilder()
                        .withNewMetadata()
                        .withNamespace(NAMESPACE)
                        .withName(SERVE)
                        .addToAnnotations("kept", "yes")
                        .endMetadata()
                        .withNewSpec()
                        .withNewScaleTargetRef("apps/v1", "Deployment", SERVE)
                        .withMinReplicas(least)
                        .withMaxReplicas(most)
                        .endSpec()
                        .build())
                .create();
        return cluster;
    }

    KubernetesFleet fleet() {
        Config hasty = new ConfigBuilder(client.getConfiguration())
                .withRequestRetryBackoffLimit(1)
                .build();
        return new KubernetesFleet(
                new KubernetesClientBuilder().withConfig(hasty).build(), NAMESPACE, SERVE);
    }

    HorizontalPodAutoscaler autoscaler() {
        return client.autoscaling()
                .v2()
                .horizontalPodAutoscalers()
                .inNamespace(NAMESPACE)
                .withName(SERVE)
                .require();
    }

    /** What somebody else does with kubectl, meanwhile. */
    void scaleByHand(int least, int most) {
        client.autoscaling()
                .v2()
                .horizontalPodAutoscalers()
                .inNamespace(NAMESPACE)
                .withName(SERVE)
                .edit(found -> new HorizontalPodAutoscalerBuilder(found)
                        .editSpec()
                        .withMinReplicas(least)
                        .withMaxReplicas(most)
                        .endSpec()
                        .build());
    }

    void readyPod(String name) {
        add(pod(name)
                .withNewStatus()
                .addNewCondition()
                .withType("Ready")
                .withStatus("True")
                .endCondition()
                .endStatus());
    }

    void warmingPod(String name) {
        add(pod(name)
                .withNewStatus()
                .addNewCondition()
                .withType("Ready")
                .withStatus("False")
                .endCondition()
                .endStatus());
    }

    void waitingPod(String name, String reason) {
        add(pod(name)
                .withNewStatus()
                .addNewContainerStatus()
                .withNewState()
                .withNewWaiting("", reason)
                .endState()
                .endContainerStatus()
                .endStatus());
    }

    void unscheduledPod(String name, String message) {
        add(pod(name)
                .withNewStatus()
                .addNewCondition()
                .withType("PodScheduled")
                .withStatus("False")
                .withMessage(message)
                .endCondition()
                .endStatus());
    }

    /** Ready, deleted, and kept for a while by a finalizer. */
    void goingPod(String name) {
        readyPod(name);
        client.pods()
                .inNamespace(NAMESPACE)
                .withName(name)
                .edit(pod -> new PodBuilder(pod)
                        .editMetadata()
                        .addToFinalizers("yearlight.dev/kept")
                        .endMetadata()
                        .build());
        client.pods().inNamespace(NAMESPACE).withName(name).delete();
    }

    @Override
    public void close() {
        client.close();
        server.destroy();
    }

    private void add(PodBuilder pod) {
        client.resource(pod.build()).create();
    }

    private static PodBuilder pod(String name) {
        return new PodBuilder()
                .withNewMetadata()
                .withNamespace(NAMESPACE)
                .withName(name)
                .withLabels(LABELS)
                .endMetadata();
    }
}
