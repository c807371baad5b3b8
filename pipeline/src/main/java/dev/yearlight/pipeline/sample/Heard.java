package dev.yearlight.pipeline.sample;

/** One invented play, before it is told as a play of the domain. */
record Heard(long startMillis, long playedMillis, Playable what, boolean inPrivate) {

    private static final double MILLIS_PER_MINUTE = 60_000;

    long endMillis() {
        return startMillis + playedMillis;
    }

    double minutes() {
        return playedMillis / MILLIS_PER_MINUTE;
    }
}
