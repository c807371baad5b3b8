package dev.yearlight.tests.prose;

/** A folder of texts, and how well the guardrails must do on it. */
enum TextSet {
    /** The guardrails were tuned on them. */
    KNOWN("known", 300, 0.01, 0.986, true),
    /** Nothing was tuned on them, and nothing is to be: their refusals are counted and not shown, unless asked for. */
    HELD_OUT("held-out", 150, 0.11, 0.983, Boolean.getBoolean("yearlight.prose.print"));

    private final String folder;
    private final int fewest;
    private final double mostRefused;
    private final double leastCaught;
    private final boolean shown;

    TextSet(String folder, int fewest, double mostRefused, double leastCaught, boolean shown) {
        this.folder = folder;
        this.fewest = fewest;
        this.mostRefused = mostRefused;
        this.leastCaught = leastCaught;
        this.shown = shown;
    }

    /** Its folder's name. */
    String folder() {
        return folder;
    }

    /** Texts that it must come to on the days of each source. */
    int fewest() {
        return fewest;
    }

    /** The share of good texts that may be refused: measured; the goal is 0.01. */
    double mostRefused() {
        return mostRefused;
    }

    /** The share of false texts that must be caught: measured; the goal is 0.99. */
    double leastCaught() {
        return leastCaught;
    }

    /** Whether each text that the guardrails get wrong is printed. */
    boolean shown() {
        return shown;
    }
}
