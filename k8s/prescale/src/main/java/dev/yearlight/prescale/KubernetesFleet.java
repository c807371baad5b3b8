package dev.yearlight.prescale;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.net.HttpURLConnection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A Deployment of Kubernetes and its HorizontalPodAutoscaler of the same name, by the API server. */
public final class KubernetesFleet implements Fleet, AutoCloseable {

    /** Where an autoscaler keeps what it was allowed before a launch. */
    static final String REMEMBERED = "yearlight.dev/bounds-before-launch";

    private static final int TRIES_OF_A_REQUEST = 5;

    private final KubernetesClient client;
    private final String namespace;
    private final String name;

    KubernetesFleet(KubernetesClient client, String namespace, String name) {
        this.client = client;
        this.namespace = namespace;
        this.name = name;
    }

    /**
     * Of the cluster that this process runs in, else of the kubeconfig's current context; asks nothing yet.
     *
     * @param namespace empty for that of the process or the context
     * @param name of the Deployment and its autoscaler
     */
    public static KubernetesFleet of(Optional<String> namespace, String name) {
        Config found = Config.autoConfigure(null);
        Config config = new ConfigBuilder(found)
                .withRequestRetryBackoffLimit(TRIES_OF_A_REQUEST)
                .build();
        return new KubernetesFleet(
                new KubernetesClientBuilder().withConfig(config).build(),
                namespace.orElseGet(
                        () -> Optional.ofNullable(config.getNamespace()).orElse("default")),
                name);
    }

    @Override
    public Autoscaler autoscaler() {
        HorizontalPodAutoscaler found = present("autoscaler", () -> resource().get());
        Map<String, String> annotations =
                Optional.ofNullable(found.getMetadata().getAnnotations()).orElse(Map.of());
        return new Autoscaler(
                found.getMetadata().getResourceVersion(),
                new Bounds(
                        Optional.ofNullable(found.getSpec().getMinReplicas()).orElse(1),
                        found.getSpec().getMaxReplicas()),
                Optional.ofNullable(annotations.get(REMEMBERED)).map(Bounds::parse));
    }

    @Override
    public boolean write(Autoscaler seen, Bounds bounds, Optional<Bounds> remembered) {
        Map<String, @Nullable String> annotations = new HashMap<>();
        // In a merge patch null takes a field away.
        annotations.put(REMEMBERED, remembered.map(Bounds::toString).orElse(null));
        String patch = client.getKubernetesSerialization()
                .asJson(Map.of(
                        "metadata", Map.of("resourceVersion", seen.version(), "annotations", annotations),
                        "spec", Map.of("minReplicas", bounds.least(), "maxReplicas", bounds.most())));
        try {
            resource().patch(PatchContext.of(PatchType.JSON_MERGE), patch);
            return true;
        } catch (KubernetesClientException failure) {
            if (failure.getCode() == HttpURLConnection.HTTP_CONFLICT) {
                return false;
            }
            throw refused("set the autoscaler", failure);
        }
    }

    @Override
    public List<PodState> pods() {
        Deployment deployment = present(
                "deployment",
                () -> client.apps()
                        .deployments()
                        .inNamespace(namespace)
                        .withName(name)
                        .get());
        LabelSelector selector = deployment.getSpec().getSelector();
        return asked(
                        "list the pods",
                        () -> client.pods()
                                .inNamespace(namespace)
                                .withLabelSelector(selector)
                                .list())
                .getItems()
                .stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .map(PodReading::of)
                .sorted(Comparator.comparing(PodState::name))
                .toList();
    }

    @Override
    public void close() {
        client.close();
    }

    private Resource<HorizontalPodAutoscaler> resource() {
        return client.autoscaling()
                .v2()
                .horizontalPodAutoscalers()
                .inNamespace(namespace)
                .withName(name);
    }

    private <T> T present(String kind, Supplier<T> question) {
        T found = asked("read the " + kind, question);
        if (found == null) {
            throw new FleetException("there is no %s %s in the namespace %s".formatted(kind, name, namespace));
        }
        return found;
    }

    private <T> T asked(String what, Supplier<T> question) {
        try {
            return question.get();
        } catch (KubernetesClientException failure) {
            throw refused(what, failure);
        }
    }

    private FleetException refused(String what, KubernetesClientException failure) {
        return new FleetException(
                "could not %s of %s in the namespace %s: %s".formatted(what, name, namespace, failure.getMessage()),
                failure);
    }
}
