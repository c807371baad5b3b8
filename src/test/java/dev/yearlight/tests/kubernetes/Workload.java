package dev.yearlight.tests.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that makes pods.
 *
 * @param kind Deployment, Job or CronJob; or Executor, whose pods are made by Spark
 * @param template what each pod is made of
 * @param ports numbers by name
 */
record Workload(String kind, String name, PodTemplateSpec template, Map<String, Integer> ports) {

    private static final KubernetesSerialization MODELS = new KubernetesSerialization();

    static Stream<Workload> of(HasMetadata object) {
        return switch (object) {
            case Deployment deployment ->
                Stream.of(of(object, deployment.getSpec().getTemplate()));
            case Job job -> Stream.of(of(object, job.getSpec().getTemplate()));
            case CronJob template ->
                Stream.of(
                        of(object, template.getSpec().getJobTemplate().getSpec().getTemplate()));
            case ConfigMap map when map.getData().containsKey("executor.yaml") -> Stream.of(executor(map.getData()));
            default -> Stream.of();
        };
    }

    private static Workload of(HasMetadata object, PodTemplateSpec template) {
        return new Workload(
                object.getKind(),
                object.getMetadata().getName(),
                template,
                template.getSpec().getContainers().getFirst().getPorts().stream()
                        .collect(Collectors.toMap(ContainerPort::getName, ContainerPort::getContainerPort)));
    }

    private static Workload executor(Map<String, String> files) {
        Pod pod = MODELS.unmarshal(files.get("executor.yaml"), Pod.class);
        int blocks = Integer.parseInt(Manifests.sparkSettings(files).getProperty("spark.blockManager.port"));
        return new Workload(
                "Executor",
                pod.getMetadata().getName(),
                new PodTemplateSpec(pod.getMetadata(), pod.getSpec()),
                Map.of("blocks", blocks));
    }

    /** Whether it runs commands of Yearlight; the others run Spark. */
    boolean isYearlight() {
        return container().getImage() != null && container().getImage().startsWith("yearlight:");
    }

    PodSpec pod() {
        return template.getSpec();
    }

    /** The only one. */
    Container container() {
        return pod().getContainers().getFirst();
    }

    Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
