package dev.yearlight.generation.admission;

/** The share of the latest calls that failed, as a moving mean over about fifty. */
final class Failures {

    private static final double MANY = 0.05;
    private static final double WEIGHT = 0.02;

    private double share;

    void ended(Ending ending) {
        switch (ending) {
            case ANSWERED -> share -= share * WEIGHT;
            case FAILED -> share += (1 - share) * WEIGHT;
            case THROTTLED, UNTOLD -> {}
        }
    }

    /** Whether this is no time to grow. */
    boolean many() {
        return share > MANY;
    }
}
