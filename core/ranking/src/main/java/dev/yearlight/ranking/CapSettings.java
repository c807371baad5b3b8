package dev.yearlight.ranking;

/**
 * Where listening stops being a person's: what lies beyond shapes no ranking.
 *
 * @param minutesPerDay minutes that one day can hold
 * @param playsPerDay counted plays that one day can hold
 * @param autoplayHours how long plays may follow each other without a pause
 * @param pauseSeconds the shortest silence that is a pause
 * @param plays how many plays of a listener are read; of a longer history the latest
 */
public record CapSettings(int minutesPerDay, int playsPerDay, int autoplayHours, int pauseSeconds, int plays) {

    /** A day has 1,440 minutes, and so at most 2,880 plays of 30 s. */
    public static final CapSettings DEFAULTS = new CapSettings(1_440, 2_880, 8, 120, 1_000_000);

    private static final int LONGEST_DAY_MINUTES = 1_440;
    private static final long MILLIS_PER_MINUTE = 60_000;

    /** Refuses values that make no sense. */
    public CapSettings {
        Require.atLeast(minutesPerDay, 1, "yearlight.ranking.cap.minutes-per-day");
        if (minutesPerDay > LONGEST_DAY_MINUTES) {
            throw new IllegalArgumentException("yearlight.ranking.cap.minutes-per-day must be at most "
                    + LONGEST_DAY_MINUTES + ", was " + minutesPerDay);
        }
        Require.atLeast(playsPerDay, 1, "yearlight.ranking.cap.plays-per-day");
        Require.atLeast(autoplayHours, 1, "yearlight.ranking.cap.autoplay-hours");
        Require.atLeast(pauseSeconds, 0, "yearlight.ranking.cap.pause-seconds");
        Require.atLeast(plays, 1, "yearlight.ranking.cap.plays");
    }

    long millisPerDay() {
        return minutesPerDay * MILLIS_PER_MINUTE;
    }

    long autoplayMillis() {
        return autoplayHours * 60L * MILLIS_PER_MINUTE;
    }

    long pauseMillis() {
        return pauseSeconds * 1_000L;
    }
}
