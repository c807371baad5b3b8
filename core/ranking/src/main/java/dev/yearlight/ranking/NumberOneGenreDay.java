package dev.yearlight.ranking;

import dev.yearlight.domain.Category;
import java.util.List;

/** The day on which the year's number one genre has the highest share of the minutes whose genre is known. */
final class NumberOneGenreDay implements Heuristic {

    private final ChoiceSettings choice;
    private final ThresholdSettings thresholds;

    NumberOneGenreDay(RankingSettings settings) {
        this.choice = settings.choice();
        this.thresholds = settings.thresholds();
    }

    @Override
    public Category category() {
        return Category.TOP_GENRE;
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(Requirement.MUSIC, Requirement.CATALOG, Requirement.MUSIC_MINUTES);
    }

    @Override
    public Finding find(ListeningYear year) {
        DayTotals days = year.days();
        int genre = numberOne(year);
        long[] byDay = new long[days.days()];
        ShareDays shares = new ShareDays(days, thresholds.genreKnown(), thresholds.genreMinutes());
        for (int day = 0; day < days.days(); day++) {
            byDay[day] = genreMillis(year, day, genre);
            shares.offer(day, byDay[day], days.genreKnown[day]);
        }
        BestDay best = shares.best();
        if (!best.found() || best.value() < thresholds.genreShare()) {
            return new Withheld(
                    category(),
                    WithheldCause.NO_DAY_QUALIFIES,
                    "needs a day of " + thresholds.genreMinutes() + " minutes with genres known for "
                            + Math.round(thresholds.genreKnown() * 100) + " % and "
                            + Math.round(thresholds.genreShare() * 100) + " % in the number one genre");
        }
        String name = year.works().genre(genre);
        return Candidate.of(
                category(),
                year.date(best.day()),
                best.value(),
                shares.spread(),
                choice,
                List.of(
                        Figures.percent("genre-share", "of the day was " + name, best.value()),
                        Figures.minutes("genre-minutes", "minutes of " + name, byDay[best.day()])));
    }

    /** Most minutes, then the name; -1 where no genre is known. */
    private static int numberOne(ListeningYear year) {
        long[] millis = year.sums().genreMillis;
        Works works = year.works();
        int leader = -1;
        for (int genre = 0; genre < millis.length; genre++) {
            if (leader < 0
                    || millis[genre] > millis[leader]
                    || (millis[genre] == millis[leader] && works.genre(genre).compareTo(works.genre(leader)) < 0)) {
                leader = genre;
            }
        }
        return leader;
    }

    private static long genreMillis(ListeningYear year, int day, int genre) {
        Ledger ledger = year.ledger();
        long millis = 0;
        for (int row = ledger.firstRow(day); row < ledger.firstRow(day + 1); row++) {
            for (int its : ledger.work(row).genres()) {
                millis += its == genre ? ledger.millis(row) : 0;
            }
        }
        return millis;
    }
}
