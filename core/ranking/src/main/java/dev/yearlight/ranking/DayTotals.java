package dev.yearlight.ranking;

import java.util.Arrays;

/** What each day of the window adds up to, by index of the day; in milliseconds or counts. */
final class DayTotals {

    /** Everything, private and excluded plays too; for the year's summary. */
    final long[] all;

    /** Counted plays, private and excluded ones too. */
    final int[] allPlays;

    /** What shapes taste: music, podcasts and audiobooks. */
    final long[] listening;

    final long[] music;
    final long[] podcasts;

    /** Music whose genre is known. */
    final long[] genreKnown;

    /** Music whose release year is known. */
    final long[] yearKnown;

    /** Music that is old enough. */
    final long[] nostalgic;

    /** Counted plays that shape taste. */
    final int[] plays;

    final int[] musicPlays;

    DayTotals(int days) {
        all = new long[days];
        allPlays = new int[days];
        listening = new long[days];
        music = new long[days];
        podcasts = new long[days];
        genreKnown = new long[days];
        yearKnown = new long[days];
        nostalgic = new long[days];
        plays = new int[days];
        musicPlays = new int[days];
    }

    int days() {
        return all.length;
    }

    /** Whether the day has a counted play that shapes taste. */
    boolean active(int day) {
        return plays[day] > 0;
    }

    /** Minutes on each of the active days, in order. */
    double[] minutesOnActiveDays(long[] byDay) {
        double[] values = new double[days()];
        int count = 0;
        for (int day = 0; day < days(); day++) {
            if (active(day)) {
                values[count++] = Figures.inMinutes(byDay[day]);
            }
        }
        return Arrays.copyOf(values, count);
    }
}
