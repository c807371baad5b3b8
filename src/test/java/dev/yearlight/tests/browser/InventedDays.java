package dev.yearlight.tests.browser;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Reports of days that nobody lived. */
final class InventedDays {

    private static final AttemptId ATTEMPT = new AttemptId("01JD7Q6N5Y3V00000000000000");
    private static final LocalDate YEAR_FROM = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 365;
    private static final int HOURS = 24;
    private static final String BODY = """
            You pressed play a little after eight and let the morning decide. By noon the windows were open and the \
            music had found its way into every room.

            When it was over, the day had a sound of its own. Nothing else in your year comes close to it.""";

    private InventedDays() {}

    /** Five days of one listener, on both edges of the year among them. */
    static List<Report> five() {
        return List.of(
                day(
                        "2025-01-01",
                        Category.NEW_YEAR,
                        "The Year Opens on a Slow Record",
                        new Figure("day-minutes", "minutes of listening", 96.4, Unit.MINUTES),
                        new Figure("day-artists", "artists", 9, Unit.ARTISTS)),
                day(
                        "2025-03-14",
                        Category.DISCOVERY,
                        "Thirty-One New Names Before Midnight",
                        new Figure("new-artists", "artists heard for the first time", 31, Unit.ARTISTS),
                        new Figure("day-tracks", "tracks", 58, Unit.TRACKS),
                        new Figure("taste-distance", "from your usual taste", 0.83, Unit.DISTANCE)),
                day(
                        "2025-06-22",
                        Category.MUSIC,
                        "The Longest Day, Played Out Loud",
                        new Figure("day-minutes", "minutes of listening", 1067.2, Unit.MINUTES),
                        new Figure("times-usual", "times your usual day", 9.34, Unit.TIMES),
                        new Figure("day-plays", "plays", 288, Unit.PLAYS),
                        new Figure("day-artists", "artists", 61, Unit.ARTISTS)),
                day(
                        "2025-09-05",
                        Category.NOSTALGIC,
                        "A Friday Postmarked 1998",
                        new Figure("nostalgic-share", "of the day was from 2010 or before", 73.8, Unit.PERCENT),
                        new Figure("oldest-year", "the oldest song's year", 1971, Unit.YEAR)),
                day(
                        "2025-12-31",
                        Category.PODCAST,
                        "Six Hours in Good Company",
                        new Figure("podcast-minutes", "minutes of podcasts", 374.1, Unit.MINUTES),
                        new Figure("podcast-episodes", "episodes", 8, Unit.EPISODES)));
    }

    /** A day of someone else. */
    static Report ofAnother() {
        return day(
                "2025-02-08",
                Category.TOP_ARTIST,
                "Somebody Else's Saturday",
                new Figure("artist-minutes", "minutes with Ines Calder", 163, Unit.MINUTES));
    }

    /** A day where this is each name, each label, the title and the body. */
    static Report named(String text) {
        return day(
                "2025-06-22",
                Category.TOP_ARTIST,
                text,
                text,
                text,
                new Figure("artist-minutes", "minutes with " + text, 163, Unit.MINUTES));
    }

    private static Report day(String date, Category category, String title, Figure... figures) {
        return day(date, category, title, BODY, "Nova Ray", figures);
    }

    private static Report day(
            String date, Category category, String title, String body, String name, Figure... figures) {
        return new Report(
                ATTEMPT,
                LocalDate.parse(date),
                category,
                title,
                body,
                List.of(figures),
                List.of(new Ranked(name, "", 188, 49), new Ranked("The Glass Pier", "", 142, 38)),
                List.of(new Ranked(name, name, 44, 11), new Ranked("Paper Boats", "The Glass Pier", 36, 9)),
                List.of(new Ranked(name, "", 241, 5)),
                IntStream.range(0, HOURS).map(hour -> hour * 7 % 50).boxed().toList(),
                YEAR_FROM,
                IntStream.range(0, DAYS).map(day -> 20 + day * 37 % 180).boxed().toList());
    }
}
