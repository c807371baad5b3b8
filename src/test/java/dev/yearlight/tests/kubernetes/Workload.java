package dev.yearlight.tests.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that makes pods.
 *
 * @param kind Deployment, Job or CronJob
 * @param template what each pod is made of
 */
record Workload(String kind, String name, PodTemplateSpec template) {

    static Stream<Workload> of(HasMetadata object) {
        return switch (object) {
            case Deployment deployment ->
                Stream.of(of(object, deployment.getSpec().getTemplate()));
            case Job job -> Stream.of(of(object, job.getSpec().getTemplate()));
            case CronJob template ->
                Stream.of(
                        of(object, template.getSpec().getJobTemplate().getSpec().getTemplate()));
            default -> Stream.of();
        };
    }

    private static Workload of(HasMetadata object, PodTemplateSpec template) {
        return new Workload(object.getKind(), object.getMetadata().getName(), template);
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
