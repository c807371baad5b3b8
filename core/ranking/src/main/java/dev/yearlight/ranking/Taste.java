package dev.yearlight.ranking;

import dev.yearlight.ranking.Works.Work;

/** A year's and a day's milliseconds of music by genre, or by artist; days are set against the rest of the year. */
final class Taste {

    /** Strict, because intrinsics of other machines may differ in the last bit. */
    private static final double LOG_OF_2 = StrictMath.log(2);

    private final ListeningYear year;
    private final boolean byGenre;
    private final long[] ofYear;
    private final long yearTotal;
    private final long[] ofDay;
    private final int[] heard;
    private int heardCount;
    private long dayTotal;

    Taste(ListeningYear year, boolean byGenre) {
        this.year = year;
        this.byGenre = byGenre;
        this.ofYear =
                new long[byGenre ? year.works().genreCount() : year.works().creatorCount()];
        this.yearTotal = addUpYear();
        this.ofDay = new long[ofYear.length];
        this.heard = new int[ofYear.length];
    }

    /** Turns to a day; false where it or the rest of the year has nothing to compare. */
    boolean turnTo(int day) {
        gather(day);
        return dayTotal > 0 && yearTotal > dayTotal;
    }

    /**
     * The Jensen-Shannon distance to base 2 between the day and the rest of the year, 0 to 1 (Endres and Schindelin,
     * 2003). What the day lacks adds one half of its share of the rest, so only what was heard is looped over.
     */
    double distance() {
        double divergence = 0;
        double restHeard = 0;
        for (int i = 0; i < heardCount; i++) {
            double p = shareOfDay(heard[i]);
            double q = shareOfRest(heard[i]);
            divergence += p * log2(2 * p / (p + q)) + (q > 0 ? q * log2(2 * q / (p + q)) : 0);
            restHeard += q;
        }
        divergence += 1 - restHeard;
        return Math.sqrt(Math.clamp(divergence / 2, 0.0, 1.0));
    }

    /** The share of the day in what has less than some share of the rest of the year. */
    double shareOfRare(double rare) {
        double share = 0;
        for (int i = 0; i < heardCount; i++) {
            share += shareOfRest(heard[i]) < rare ? shareOfDay(heard[i]) : 0;
        }
        return share;
    }

    private double shareOfDay(int number) {
        return (double) ofDay[number] / dayTotal;
    }

    private double shareOfRest(int number) {
        return (double) (ofYear[number] - ofDay[number]) / (yearTotal - dayTotal);
    }

    private void gather(int day) {
        for (int i = 0; i < heardCount; i++) {
            ofDay[heard[i]] = 0;
        }
        heardCount = 0;
        dayTotal = 0;
        Ledger ledger = year.ledger();
        for (int row = ledger.firstRow(day); row < ledger.firstRow(day + 1); row++) {
            int[] numbers = numbers(row);
            for (int number : numbers) {
                add(number, ledger.millis(row) / numbers.length);
            }
        }
    }

    private void add(int number, long millis) {
        if (ofDay[number] == 0 && millis > 0) {
            heard[heardCount++] = number;
        }
        ofDay[number] += millis;
        dayTotal += millis;
    }

    private long addUpYear() {
        long total = 0;
        for (int row = 0; row < year.ledger().rows(); row++) {
            int[] numbers = numbers(row);
            for (int number : numbers) {
                long part = year.ledger().millis(row) / numbers.length;
                ofYear[number] += part;
                total += part;
            }
        }
        return total;
    }

    /** Where a play's milliseconds go, in equal parts, so that they add up to its own. */
    private int[] numbers(int row) {
        Work work = year.ledger().work(row);
        return byGenre ? work.genres() : work.artists;
    }

    private static double log2(double value) {
        return StrictMath.log(value) / LOG_OF_2;
    }
}
