package dev.yearlight.ranking;

import dev.yearlight.ranking.Works.Work;

/** Milliseconds and counted plays of some rows of the ledger, by the number of work, creator and genre. */
final class Sums {

    final long[] workMillis;
    final int[] workPlays;
    final long[] creatorMillis;
    final int[] creatorPlays;
    final long[] genreMillis;
    final int[] genrePlays;

    private Sums(Works works) {
        workMillis = new long[works.count()];
        workPlays = new int[works.count()];
        creatorMillis = new long[works.creatorCount()];
        creatorPlays = new int[works.creatorCount()];
        genreMillis = new long[works.genreCount()];
        genrePlays = new int[works.genreCount()];
    }

    /** Sums the rows from the first to before the last. */
    static Sums of(Works works, Ledger ledger, int from, int until) {
        Sums sums = new Sums(works);
        for (int row = from; row < until; row++) {
            sums.add(ledger.work(row), ledger.millis(row), ledger.play(row).counted() ? 1 : 0);
        }
        return sums;
    }

    private void add(Work work, long millis, int plays) {
        workMillis[work.number] += millis;
        workPlays[work.number] += plays;
        creatorMillis[work.creator] += millis;
        creatorPlays[work.creator] += plays;
        for (int genre : work.genres()) {
            genreMillis[genre] += millis;
            genrePlays[genre] += plays;
        }
    }
}
