package dev.yearlight.bench.load;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * When requests leave: phases of a steady rate, one after the other.
 *
 * @param phases in their order; a rate of 0 stands for as fast as answers come
 */
public record Schedule(List<Phase> phases) {

    private static final double NANOS_A_SECOND = 1e9;

    /** Copies the list. */
    public Schedule {
        phases = List.copyOf(phases);
    }

    /**
     * So many requests at a rate.
     *
     * @param perSecond 0: each as soon as a connection is free
     */
    public record Phase(double perSecond, int requests) {

        /** A rate that is held for a while. */
        public static Phase lasting(double perSecond, double seconds) {
            return new Phase(perSecond, Math.max(1, (int) Math.round(perSecond * seconds)));
        }
    }

    /** As fast as answers come. */
    public static Schedule closed(int requests) {
        return new Schedule(List.of(new Phase(0, requests)));
    }

    /** A steady rate. */
    public static Schedule open(double perSecond, int requests) {
        return new Schedule(List.of(new Phase(perSecond, requests)));
    }

    /** Of all phases. */
    public int requests() {
        return phases.stream().mapToInt(Phase::requests).sum();
    }

    /** When each request should leave, in nanoseconds from the start. */
    long[] due() {
        long[] due = new long[requests()];
        int at = 0;
        double start = 0;
        for (Phase phase : phases) {
            double gap = phase.perSecond() == 0 ? 0 : NANOS_A_SECOND / phase.perSecond();
            for (int index = 0; index < phase.requests(); index++) {
                due[at++] = (long) (start + index * gap);
            }
            start += phase.requests() * gap;
        }
        return due;
    }

    /** Whether requests wait for nothing but a free connection, so that they have no time of their own to count from. */
    boolean closed() {
        return phases.stream().allMatch(phase -> phase.perSecond() == 0);
    }

    /** As one word between processes. */
    public String text() {
        return phases.stream()
                .map(phase -> phase.perSecond() + "x" + phase.requests())
                .collect(Collectors.joining(","));
    }

    static Schedule parse(String text) {
        return new Schedule(Arrays.stream(text.split(",", -1))
                .map(phase -> phase.split("x", -1))
                .map(parts -> new Phase(Double.parseDouble(parts[0]), Integer.parseInt(parts[1])))
                .toList());
    }
}
