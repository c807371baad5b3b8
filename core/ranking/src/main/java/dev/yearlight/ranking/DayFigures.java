package dev.yearlight.ranking;

import dev.yearlight.domain.Figure;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Unit;
import dev.yearlight.ranking.Works.Work;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The figures of a day's story: first those that explain its category, then the day at large, each name once. */
final class DayFigures {

    private DayFigures() {}

    static List<Figure> of(ListeningYear year, int day, List<Figure> reasons) {
        List<Figure> figures = new ArrayList<>(reasons);
        for (Figure figure : atLarge(year, day)) {
            if (figures.stream().noneMatch(told -> told.name().equals(figure.name()))) {
                figures.add(figure);
            }
        }
        return figures;
    }

    /** How many different works of a kind a day has, by counted plays. */
    static int different(ListeningYear year, int day, PlayKind kind) {
        BitSet works = new BitSet();
        for (int row = year.ledger().firstRow(day); row < year.ledger().firstRow(day + 1); row++) {
            Work work = year.ledger().work(row);
            if (work.kind == kind && year.ledger().play(row).counted()) {
                works.set(work.number);
            }
        }
        return works.cardinality();
    }

    private static List<Figure> atLarge(ListeningYear year, int day) {
        DayTotals days = year.days();
        List<Figure> figures = new ArrayList<>();
        if (days.listening[day] > 0) {
            figures.add(Figures.minutes("day-minutes", "minutes of listening", days.listening[day]));
        }
        figures.add(new Figure("day-plays", "plays", days.plays[day], Unit.PLAYS));
        figures.add(new Figure("day-artists", "different artists", artists(year, day), Unit.ARTISTS));
        figures.add(new Figure("day-tracks", "different tracks", different(year, day, PlayKind.TRACK), Unit.TRACKS));
        if (days.podcasts[day] > 0) {
            figures.add(Figures.minutes("podcast-minutes", "minutes of podcasts", days.podcasts[day]));
            figures.add(new Figure(
                    "podcast-episodes", "podcast episodes", different(year, day, PlayKind.EPISODE), Unit.EPISODES));
        }
        return figures;
    }

    private static int artists(ListeningYear year, int day) {
        BitSet artists = new BitSet();
        for (int row = year.ledger().firstRow(day); row < year.ledger().firstRow(day + 1); row++) {
            Work work = year.ledger().work(row);
            if (work.kind == PlayKind.TRACK && year.ledger().play(row).counted()) {
                artists.set(work.creator);
            }
        }
        return artists.cardinality();
    }
}
