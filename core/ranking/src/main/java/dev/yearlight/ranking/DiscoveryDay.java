package dev.yearlight.ranking;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Unit;
import dev.yearlight.ranking.Works.Work;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The day with the most artists that were never heard before in all known history. */
final class DiscoveryDay implements Heuristic {

    private final ChoiceSettings choice;
    private final ThresholdSettings thresholds;

    DiscoveryDay(RankingSettings settings) {
        this.choice = settings.choice();
        this.thresholds = settings.thresholds();
    }

    @Override
    public Category category() {
        return Category.DISCOVERY;
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(Requirement.MUSIC);
    }

    @Override
    public Finding find(ListeningYear year) {
        DayTotals days = year.days();
        int first = Math.max(0, year.firstTimes().believedFrom());
        if (first >= days.days()) {
            return new Withheld(
                    category(),
                    WithheldCause.HISTORY_TOO_SHORT,
                    "a first time is believed after " + thresholds.burnInDays() + " days of known history");
        }
        BestDay best = new BestDay();
        double[] values = new double[days.days()];
        int active = 0;
        for (int day = first; day < days.days(); day++) {
            if (days.active(day)) {
                int artists = newArtists(year, day).cardinality();
                values[active++] = artists;
                best.offer(day, artists, days.listening[day]);
            }
        }
        if (best.value() < thresholds.discoveryArtists()) {
            return new Withheld(
                    category(),
                    WithheldCause.NO_DAY_QUALIFIES,
                    "needs " + thresholds.discoveryArtists() + " new artists on a day, the most is "
                            + (int) best.value());
        }
        Figure reason = new Figure("new-artists", label(year), best.value(), Unit.ARTISTS);
        Spread spread = Spread.of(Arrays.copyOf(values, active));
        return Candidate.of(category(), year.date(best.day()), best.value(), spread, choice, List.of(reason));
    }

    /** The artists heard for the first time on a day, by number; a counted play of each shapes taste on that day. */
    static BitSet newArtists(ListeningYear year, int day) {
        BitSet artists = new BitSet();
        Ledger ledger = year.ledger();
        for (int row = ledger.firstRow(day); row < ledger.firstRow(day + 1); row++) {
            Work work = ledger.work(row);
            if (work.kind == PlayKind.TRACK
                    && ledger.play(row).counted()
                    && year.firstTimes().on(day, work.creator)) {
                artists.set(work.creator);
            }
        }
        return artists;
    }

    private static String label(ListeningYear year) {
        return year.firstTimes().reachesBack()
                ? "artists heard for the first time"
                : "artists heard for the first time in this history";
    }
}
