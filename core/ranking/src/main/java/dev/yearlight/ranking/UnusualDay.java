package dev.yearlight.ranking;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Unit;
import java.util.Arrays;
import java.util.List;

/**
 * The day whose music is farthest from the rest of the year's, by genre; by artist where the genres of most days are
 * unknown.
 */
final class UnusualDay implements Heuristic {

    private final ChoiceSettings choice;
    private final ThresholdSettings thresholds;

    UnusualDay(RankingSettings settings) {
        this.choice = settings.choice();
        this.thresholds = settings.thresholds();
    }

    @Override
    public Category category() {
        return Category.UNUSUAL;
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(Requirement.MUSIC, Requirement.MUSIC_MINUTES);
    }

    @Override
    public Finding find(ListeningYear year) {
        DayTotals days = year.days();
        boolean byGenre = genresKnownOnMostDays(days);
        Taste taste = new Taste(year, byGenre);
        BestDay best = new BestDay();
        double[] distances = new double[days.days()];
        int measured = 0;
        for (int day = 0; day < days.days(); day++) {
            boolean known = !byGenre || genresKnown(days, day);
            if (known && days.musicPlays[day] >= thresholds.unusualPlays() && taste.turnTo(day)) {
                double distance = taste.distance();
                distances[measured++] = distance;
                best.offer(day, distance, days.music[day]);
            }
        }
        if (!best.found()) {
            return new Withheld(
                    category(),
                    WithheldCause.NO_DAY_QUALIFIES,
                    "needs a day of " + thresholds.unusualPlays() + " plays of music");
        }
        Spread spread = Spread.of(Arrays.copyOf(distances, measured));
        return Candidate.of(
                category(), year.date(best.day()), best.value(), spread, choice, reasons(taste, best, byGenre));
    }

    private List<Figure> reasons(Taste taste, BestDay best, boolean byGenre) {
        taste.turnTo(best.day());
        double rare = taste.shareOfRare(byGenre ? thresholds.rareGenreShare() : thresholds.rareArtistShare());
        return List.of(
                Figures.percent(
                        "unusual-share",
                        byGenre
                                ? "of the day was in genres rarely heard the rest of the year"
                                : "of the day was by artists rarely heard the rest of the year",
                        rare),
                new Figure(
                        "taste-distance",
                        "away from the rest of the year, where 1 is nothing in common",
                        best.value(),
                        Unit.DISTANCE));
    }

    private boolean genresKnownOnMostDays(DayTotals days) {
        int active = 0;
        int known = 0;
        for (int day = 0; day < days.days(); day++) {
            active += days.active(day) ? 1 : 0;
            known += genresKnown(days, day) ? 1 : 0;
        }
        return known > 0 && known * 2 >= active;
    }

    private boolean genresKnown(DayTotals days, int day) {
        return days.genreKnown[day] > 0 && days.genreKnown[day] >= thresholds.genreKnown() * days.music[day];
    }
}
