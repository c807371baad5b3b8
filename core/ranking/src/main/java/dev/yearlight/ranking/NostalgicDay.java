package dev.yearlight.ranking;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Unit;
import java.util.List;

/** The day with the highest share of music that came out long before, of the minutes whose release year is known. */
final class NostalgicDay implements Heuristic {

    private final ChoiceSettings choice;
    private final ThresholdSettings thresholds;

    NostalgicDay(RankingSettings settings) {
        this.choice = settings.choice();
        this.thresholds = settings.thresholds();
    }

    @Override
    public Category category() {
        return Category.NOSTALGIC;
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(Requirement.MUSIC, Requirement.CATALOG, Requirement.MUSIC_MINUTES);
    }

    @Override
    public Finding find(ListeningYear year) {
        DayTotals days = year.days();
        ShareDays shares = new ShareDays(days, thresholds.nostalgicKnown(), thresholds.nostalgicMinutes());
        for (int day = 0; day < days.days(); day++) {
            shares.offer(day, days.nostalgic[day], days.yearKnown[day]);
        }
        BestDay best = shares.best();
        if (!best.found() || best.value() < thresholds.nostalgicShare()) {
            return new Withheld(
                    category(),
                    WithheldCause.NO_DAY_QUALIFIES,
                    "needs a day of " + thresholds.nostalgicMinutes() + " minutes with release years known for "
                            + Math.round(thresholds.nostalgicKnown() * 100) + " % and "
                            + Math.round(thresholds.nostalgicShare() * 100) + " % of them "
                            + thresholds.nostalgicYears() + " years back and more");
        }
        return Candidate.of(
                category(), year.date(best.day()), best.value(), shares.spread(), choice, reasons(year, best));
    }

    private List<Figure> reasons(ListeningYear year, BestDay best) {
        int from = year.window().from().getYear() - thresholds.nostalgicYears();
        return List.of(
                Figures.percent("nostalgic-share", "of the music came out in " + from + " or before", best.value()),
                new Figure("nostalgic-from", "and before: what counts as nostalgic", from, Unit.YEAR),
                new Figure("oldest-year", "the oldest release of the day", oldestYear(year, best.day()), Unit.YEAR));
    }

    private static int oldestYear(ListeningYear year, int day) {
        Ledger ledger = year.ledger();
        int oldest = Integer.MAX_VALUE;
        for (int row = ledger.firstRow(day); row < ledger.firstRow(day + 1); row++) {
            int released = ledger.work(row).releaseYear();
            if (released > 0) {
                oldest = Math.min(oldest, released);
            }
        }
        return oldest;
    }
}
