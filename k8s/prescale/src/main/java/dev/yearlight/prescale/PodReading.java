package dev.yearlight.prescale;

import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads from a pod's status whether it is ready, and the nearest cause where it is not. */
final class PodReading {

    private static final String TRUE = "True";

    private PodReading() {}

    static PodState of(Pod pod) {
        PodStatus status = Optional.ofNullable(pod.getStatus()).orElseGet(PodStatus::new);
        boolean ready = condition(status, "Ready")
                .filter(condition -> TRUE.equals(condition.getStatus()))
                .isPresent();
        return new PodState(pod.getMetadata().getName(), ready, ready ? "" : cause(status));
    }

    private static String cause(PodStatus status) {
        return Stream.of(waiting(status), unscheduled(status), restarted(status))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("its readiness probe has not said yes");
    }

    private static Optional<String> waiting(PodStatus status) {
        return containers(status)
                .flatMap(container -> Optional.ofNullable(container.getState())
                        .map(state -> state.getWaiting())
                        .map(ContainerStateWaiting::getReason)
                        .stream())
                .findFirst();
    }

    private static Optional<String> unscheduled(PodStatus status) {
        return condition(status, "PodScheduled")
                .filter(condition -> !TRUE.equals(condition.getStatus()))
                .map(condition -> "no node takes it: "
                        + Optional.ofNullable(condition.getMessage()).orElse("no reason given"));
    }

    private static Optional<String> restarted(PodStatus status) {
        return containers(status)
                .map(ContainerStatus::getRestartCount)
                .filter(count -> count != null && count > 0)
                .map(count -> "not ready after %d restarts".formatted(count))
                .findFirst();
    }

    private static Stream<ContainerStatus> containers(PodStatus status) {
        return Optional.ofNullable(status.getContainerStatuses()).orElse(List.of()).stream();
    }

    private static Optional<PodCondition> condition(PodStatus status, String type) {
        return Optional.ofNullable(status.getConditions()).orElse(List.of()).stream()
                .filter(condition -> type.equals(condition.getType()))
                .findFirst();
    }
}
