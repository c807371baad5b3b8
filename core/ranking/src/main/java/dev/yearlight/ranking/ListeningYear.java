package dev.yearlight.ranking;

import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A window of listening, read once: what the heuristics and the stats look at.
 *
 * @param clock the listener's local days
 * @param hasCatalog whether there is a catalog at all
 * @param days what each day adds up to
 * @param sums what the year adds up to, of what shapes taste
 * @param whole what the year adds up to, private and excluded plays too
 */
record ListeningYear(
        Window window,
        LocalDays clock,
        boolean hasCatalog,
        Works works,
        Ledger ledger,
        DayTotals days,
        Sums sums,
        WholeYear whole,
        FirstTimes firstTimes,
        KnownMinutes known,
        CapsApplied caps) {

    LocalDate date(int day) {
        return window.from().plusDays(day);
    }

    /** How many artists have a counted play that shapes taste. */
    int artists() {
        int count = 0;
        for (int creator = 0; creator < works.creatorCount(); creator++) {
            if (works.creatorKind(creator) == PlayKind.TRACK && sums.creatorPlays[creator] > 0) {
                count++;
            }
        }
        return count;
    }

    /** How many artists were first heard in each month of the window. */
    SortedMap<YearMonth, Integer> newArtists() {
        SortedMap<YearMonth, Integer> months = new TreeMap<>();
        for (int creator = 0; creator < works.creatorCount(); creator++) {
            int day = firstTimes.firstDay(creator);
            if (day >= 0 && day < window.days() && works.creatorKind(creator) == PlayKind.TRACK) {
                months.merge(YearMonth.from(date(day)), 1, Integer::sum);
            }
        }
        return months;
    }

    long podcastMillis() {
        long millis = 0;
        for (long day : days.podcasts) {
            millis += day;
        }
        return millis;
    }

    /** Sums of one day alone. */
    Sums sumsOf(int day) {
        return Sums.of(works, ledger, ledger.firstRow(day), ledger.firstRow(day + 1));
    }
}
