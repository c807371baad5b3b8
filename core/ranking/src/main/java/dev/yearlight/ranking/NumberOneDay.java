package dev.yearlight.ranking;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Unit;
import java.util.List;

/** The day with the most minutes of the year's number one artist, or of its number one podcast. */
final class NumberOneDay implements Heuristic {

    private final Category category;
    private final ChoiceSettings choice;
    private final int leastMinutes;

    NumberOneDay(Category category, RankingSettings settings) {
        this.category = category;
        this.choice = settings.choice();
        this.leastMinutes = settings.thresholds().numberOneMinutes();
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public List<Requirement> requirements() {
        return ofMusic()
                ? List.of(Requirement.MUSIC, Requirement.MUSIC_MINUTES)
                : List.of(Requirement.PODCAST_MINUTES, Requirement.PODCASTS);
    }

    @Override
    public Finding find(ListeningYear year) {
        int numberOne = numberOne(year, ofMusic() ? PlayKind.TRACK : PlayKind.EPISODE);
        DayTotals days = year.days();
        Ledger ledger = year.ledger();
        long[] byDay = new long[days.days()];
        BestDay best = new BestDay();
        for (int day = 0; day < days.days(); day++) {
            for (int row = ledger.firstRow(day); row < ledger.firstRow(day + 1); row++) {
                if (ledger.work(row).creator == numberOne) {
                    byDay[day] += ledger.millis(row);
                }
            }
            best.offer(day, Figures.inMinutes(byDay[day]), days.listening[day]);
        }
        if (best.value() < leastMinutes) {
            return new Withheld(
                    category,
                    WithheldCause.NO_DAY_QUALIFIES,
                    "needs " + leastMinutes + " minutes of the year's number one on a day, the most is "
                            + (int) best.value());
        }
        Spread spread = Spread.of(days.minutesOnActiveDays(byDay));
        return Candidate.of(
                category, year.date(best.day()), best.value(), spread, choice, reasons(year, numberOne, best));
    }

    private boolean ofMusic() {
        return category == Category.TOP_ARTIST;
    }

    /** Most minutes, then most plays, then the name, so that no order of reading decides. */
    private static int numberOne(ListeningYear year, PlayKind kind) {
        Works works = year.works();
        Sums sums = year.sums();
        int leader = -1;
        for (int creator = 0; creator < works.creatorCount(); creator++) {
            if (works.creatorKind(creator) == kind && (leader < 0 || leads(creator, leader, works, sums))) {
                leader = creator;
            }
        }
        return leader;
    }

    private static boolean leads(int creator, int leader, Works works, Sums sums) {
        if (sums.creatorMillis[creator] != sums.creatorMillis[leader]) {
            return sums.creatorMillis[creator] > sums.creatorMillis[leader];
        }
        if (sums.creatorPlays[creator] != sums.creatorPlays[leader]) {
            return sums.creatorPlays[creator] > sums.creatorPlays[leader];
        }
        return works.creator(creator).compareTo(works.creator(leader)) < 0;
    }

    private List<Figure> reasons(ListeningYear year, int numberOne, BestDay best) {
        String name = year.works().creator(numberOne);
        if (!ofMusic()) {
            return List.of(new Figure("show-minutes", "minutes with " + name, best.value(), Unit.MINUTES));
        }
        return List.of(
                new Figure("artist-minutes", "minutes with " + name, best.value(), Unit.MINUTES),
                new Figure(
                        "artist-plays",
                        "plays of " + name,
                        year.sumsOf(best.day()).creatorPlays[numberOne],
                        Unit.PLAYS));
    }
}
