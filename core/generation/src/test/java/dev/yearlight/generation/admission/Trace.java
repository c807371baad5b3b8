package dev.yearlight.generation.admission;

import java.util.List;

/** What a simulated provider can do over ten minutes. */
record Trace(List<Phase> phases) {

    /**
     * From its start on.
     *
     * @param slots calls that are worked on at once
     * @param aSecond requests a second that are let in
     * @param failing part of the calls that get a 5xx at once
     * @param hanging part of the calls that never get an answer
     */
    record Phase(double fromSecond, int slots, double aSecond, double failing, double hanging) {}

    static final int SLOTS = 100;
    static final double HALVED_AT = 120;
    static final double DOUBLED_AT = 300;
    static final double END = 600;

    private static final double FREE = 1e6;

    /** Capacity 1, 0.5, 1, 2 and 1 again, with a limited rate, two brown-outs and an outage. */
    static final Trace TEN_MINUTES = new Trace(List.of(
            new Phase(0, SLOTS, FREE, 0, 0),
            new Phase(HALVED_AT, SLOTS / 2, FREE, 0, 0),
            new Phase(240, SLOTS, FREE, 0, 0),
            new Phase(260, SLOTS, FREE, 0.01, 0),
            new Phase(280, SLOTS, FREE, 0, 0),
            new Phase(DOUBLED_AT, SLOTS * 2, FREE, 0, 0),
            new Phase(420, SLOTS * 2, 40, 0, 0),
            new Phase(480, SLOTS * 2, FREE, 0, 0),
            new Phase(500, SLOTS * 2, FREE, 1, 0),
            new Phase(503, SLOTS * 2, FREE, 0, 0),
            new Phase(530, SLOTS * 2, FREE, 0, 0.005),
            new Phase(545, SLOTS * 2, FREE, 0, 0),
            new Phase(560, SLOTS, FREE, 0, 0)));

    Phase at(double second) {
        Phase now = phases.getFirst();
        for (Phase phase : phases) {
            if (phase.fromSecond() <= second) {
                now = phase;
            }
        }
        return now;
    }
}
