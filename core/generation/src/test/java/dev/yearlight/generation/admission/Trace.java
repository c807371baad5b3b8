package dev.yearlight.generation.admission;

import java.util.List;

/**
 * What a simulated provider can do over ten minutes.
 *
 * @param halvedAt second at which a phase begins that has half of the slots of the one before
 */
record Trace(String name, double halvedAt, List<Phase> phases) {

    static final double END = 600;

    private static final double FREE = 1e6;

    /** The strategies were made on it: capacity 1, 0.5, 1, 2 and 1, noise over a step, a rate, brown-outs, an outage. */
    static final Trace KNOWN = new Trace(
            "known",
            120,
            List.of(
                    Phase.of(0, 100),
                    Phase.of(120, 50),
                    Phase.of(240, 100),
                    Phase.of(260, 100).failing(0.01),
                    Phase.of(280, 100).failing(0.04).refusing(0.02),
                    Phase.of(300, 200).failing(0.04).refusing(0.02),
                    Phase.of(360, 200),
                    Phase.of(420, 200).aSecond(40),
                    Phase.of(480, 200),
                    Phase.of(500, 200).failing(1),
                    Phase.of(503, 200),
                    Phase.of(530, 200).hanging(0.005),
                    Phase.of(545, 200),
                    Phase.of(560, 100)));

    /** Nothing was tuned on it: other capacities in another order, a step in the middle of noise. */
    static final Trace HELD_OUT = new Trace(
            "held out",
            300,
            List.of(
                    Phase.of(0, 60),
                    Phase.of(60, 60).aSecond(15),
                    Phase.of(120, 60),
                    Phase.of(150, 150),
                    Phase.of(210, 150).failing(0.04).refusing(0.02),
                    Phase.of(290, 150),
                    Phase.of(300, 75),
                    Phase.of(400, 75).failing(1),
                    Phase.of(402, 75),
                    Phase.of(420, 75).hanging(0.005),
                    Phase.of(435, 75).failing(0.04).refusing(0.02),
                    Phase.of(470, 120).failing(0.04).refusing(0.02),
                    Phase.of(500, 120),
                    Phase.of(540, 60)));

    int firstSlots() {
        return phases.getFirst().slots();
    }

    /** Where the phase that begins then ends. */
    double endOf(Phase phase) {
        int next = phases.indexOf(phase) + 1;
        return next < phases.size() ? phases.get(next).fromSecond() : END;
    }

    Phase at(double second) {
        Phase now = phases.getFirst();
        for (Phase phase : phases) {
            if (phase.fromSecond() <= second) {
                now = phase;
            }
        }
        return now;
    }

    /**
     * From its start on.
     *
     * @param slots calls that are worked on at once
     * @param aSecond requests a second that are let in
     * @param failing part of the calls that get a 5xx at once
     * @param hanging part of the calls that never get an answer
     * @param refusing part of the calls that get a 429 whatever the load
     */
    record Phase(double fromSecond, int slots, double aSecond, double failing, double hanging, double refusing) {

        private static Phase of(double fromSecond, int slots) {
            return new Phase(fromSecond, slots, FREE, 0, 0, 0);
        }

        private Phase aSecond(double requests) {
            return new Phase(fromSecond, slots, requests, failing, hanging, refusing);
        }

        private Phase failing(double part) {
            return new Phase(fromSecond, slots, aSecond, part, hanging, refusing);
        }

        private Phase hanging(double part) {
            return new Phase(fromSecond, slots, aSecond, failing, part, refusing);
        }

        private Phase refusing(double part) {
            return new Phase(fromSecond, slots, aSecond, failing, hanging, part);
        }
    }
}
