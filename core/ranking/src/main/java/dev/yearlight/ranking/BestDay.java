package dev.yearlight.ranking;

/** The best of the days offered in calendar order: the highest value, then more minutes, then the earlier date. */
final class BestDay {

    private static final int NONE = -1;

    private int day = NONE;
    private double value;
    private long millis;

    void offer(int candidate, double itsValue, long itsMillis) {
        if (day == NONE || itsValue > value || (itsValue == value && itsMillis > millis)) {
            day = candidate;
            value = itsValue;
            millis = itsMillis;
        }
    }

    boolean found() {
        return day != NONE;
    }

    int day() {
        return day;
    }

    double value() {
        return value;
    }
}
