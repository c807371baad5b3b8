package dev.yearlight.ranking;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Unit;
import java.util.ArrayList;
import java.util.List;

/** The day with the most minutes of music, or of podcasts. */
final class MostMinutesDay implements Heuristic {

    private final Category category;
    private final ChoiceSettings choice;

    MostMinutesDay(Category category, RankingSettings settings) {
        this.category = category;
        this.choice = settings.choice();
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
        long[] byDay = ofMusic() ? year.days().music : year.days().podcasts;
        BestDay best = new BestDay();
        for (int day = 0; day < byDay.length; day++) {
            if (byDay[day] > 0) {
                best.offer(day, Figures.inMinutes(byDay[day]), byDay[day]);
            }
        }
        if (!best.found()) {
            return new Withheld(category, WithheldCause.NO_DAY_QUALIFIES, "no day has any minutes");
        }
        long millis = byDay[best.day()];
        Spread spread = Spread.of(year.days().minutesOnActiveDays(byDay));
        List<Figure> reasons =
                ofMusic() ? musicReasons(millis, spread) : podcastReasons(millis, spread, episodes(year, best.day()));
        return Candidate.of(category, year.date(best.day()), best.value(), spread, choice, reasons);
    }

    private boolean ofMusic() {
        return category == Category.MUSIC;
    }

    private static List<Figure> musicReasons(long millis, Spread spread) {
        List<Figure> reasons = new ArrayList<>();
        reasons.add(Figures.minutes("day-minutes", "minutes of music", millis));
        reasons.addAll(
                Figures.comparedToUsual("minutes of music on a usual day", Figures.inMinutes(millis), spread.median()));
        return reasons;
    }

    private static List<Figure> podcastReasons(long millis, Spread spread, int episodes) {
        List<Figure> reasons = new ArrayList<>();
        reasons.add(Figures.minutes("podcast-minutes", "minutes of podcasts", millis));
        reasons.add(new Figure("podcast-episodes", "podcast episodes", episodes, Unit.EPISODES));
        reasons.addAll(Figures.comparedToUsual(
                "minutes of podcasts on a usual day", Figures.inMinutes(millis), spread.median()));
        return reasons;
    }

    private static int episodes(ListeningYear year, int day) {
        return DayFigures.different(year, day, PlayKind.EPISODE);
    }
}
