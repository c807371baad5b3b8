package dev.yearlight.ranking;

import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Unit;
import dev.yearlight.domain.YearSummary;
import java.util.ArrayList;
import java.util.List;

/** Sums up a whole window: its totals count private and excluded plays, its top lists do not. */
final class YearSummaries {

    private static final int NAMES = 5;
    private static final int SHOWS = 3;

    private YearSummaries() {}

    static YearSummary of(ListeningYear year) {
        TopLists tops = new TopLists(year.works(), year.sums());
        return new YearSummary(
                figures(year),
                tops.artists(NAMES),
                tops.tracks(NAMES),
                tops.shows(SHOWS),
                tops.genres(NAMES),
                minutesByDay(year.days()));
    }

    private static List<Figure> figures(ListeningYear year) {
        long millis = 0;
        int activeDays = 0;
        for (int day = 0; day < year.days().days(); day++) {
            millis += year.days().all[day];
            activeDays += year.days().allPlays[day] > 0 ? 1 : 0;
        }
        WholeYear whole = year.whole();
        List<Figure> figures = new ArrayList<>();
        if (millis > 0) {
            figures.add(Figures.minutes("total-minutes", "minutes of listening", millis));
        }
        figures.add(new Figure("active-days", "days with listening", activeDays, Unit.DAYS));
        figures.add(new Figure("year-artists", "different artists", whole.artists(), Unit.ARTISTS));
        figures.add(new Figure("year-tracks", "different tracks", whole.tracks(), Unit.TRACKS));
        figures.add(new Figure("year-plays", "plays", whole.plays(), Unit.PLAYS));
        if (whole.podcastMillis() > 0) {
            figures.add(Figures.minutes("podcast-minutes", "minutes of podcasts", whole.podcastMillis()));
        }
        return figures;
    }

    private static List<Integer> minutesByDay(DayTotals days) {
        List<Integer> minutes = new ArrayList<>(days.days());
        for (long millis : days.all) {
            minutes.add((int) Math.round(Figures.inMinutes(millis)));
        }
        return minutes;
    }
}
