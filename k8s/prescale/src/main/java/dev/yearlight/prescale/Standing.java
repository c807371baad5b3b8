package dev.yearlight.prescale;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a fleet is on its way to the planned number.
 *
 * @param planned how many pods are to be ready
 * @param bounds what the autoscaler may run now
 * @param pods those that are there
 */
public record Standing(int planned, Bounds bounds, List<PodState> pods) {

    /** Copies the pods. */
    public Standing {
        pods = List.copyOf(pods);
    }

    /** Pods that are warm and take requests. */
    public int ready() {
        return (int) pods.stream().filter(PodState::ready).count();
    }

    /** Whether all are ready and the autoscaler still keeps them. */
    public boolean reached() {
        return held() && ready() >= planned;
    }

    /** What is in the way, a line each; empty once it is reached. */
    public List<String> obstacles() {
        if (reached()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        if (!held()) {
            lines.add("somebody else set the autoscaler to " + bounds);
        }
        pods.stream()
                .filter(pod -> !pod.ready())
                .map(pod -> pod.name() + ": " + pod.cause())
                .forEach(lines::add);
        if (pods.size() < planned) {
            lines.add("%d of %d pods are not there at all".formatted(planned - pods.size(), planned));
        }
        return lines;
    }

    private boolean held() {
        return bounds.equals(Bounds.exactly(planned));
    }
}
