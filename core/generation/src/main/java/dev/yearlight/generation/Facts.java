package dev.yearlight.generation;

import dev.yearlight.domain.DayStats;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.LogLine;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.Unit;
import dev.yearlight.domain.Window;
import dev.yearlight.domain.YearSummary;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The facts of a prompt, each part as one line of JSON at the end of a text. */
final class Facts {

    private static final List<String> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .toList();

    private Facts() {}

    static void year(Window window, YearSummary year, PromptText text) {
        JsonLine json = new JsonLine(text)
                .open()
                .field("from", window.from().toString())
                .field("to", window.lastDay().toString());
        figures(json, year.figures());
        ranked(json, "topArtists", year.topArtists());
        ranked(json, "topTracks", year.topTracks());
        ranked(json, "topShows", year.topShows());
        ranked(json, "topGenres", year.topGenres());
        json.close();
    }

    static void report(Report report, PromptText text) {
        new JsonLine(text)
                .open()
                .field("day", report.day().toString())
                .field("category", report.category().name())
                .field("title", report.title())
                .field("body", report.body())
                .close();
    }

    static void day(RemarkableDay day, PromptText text) {
        JsonLine json = new JsonLine(text)
                .open()
                .field("date", day.date().toString())
                .field("weekday", WEEKDAYS.get(day.date().getDayOfWeek().getValue() - 1))
                .field("category", day.category().name())
                .field("categoryName", day.category().displayName());
        stats(json, day.stats());
        json.list("log");
        for (LogLine play : day.log()) {
            play(json, play);
        }
        json.endList().field("playsInAll", day.playsInAll()).close();
    }

    private static void stats(JsonLine json, DayStats stats) {
        figures(json, stats.figures());
        ranked(json, "topArtists", stats.topArtists());
        ranked(json, "topTracks", stats.topTracks());
        ranked(json, "topShows", stats.topShows());
        ranked(json, "topGenres", stats.topGenres());
        json.texts("newArtists", stats.newArtists()).numbers("minutesByHour", stats.minutesByHour());
    }

    private static void figures(JsonLine json, List<Figure> figures) {
        json.list("figures");
        for (Figure figure : figures) {
            if (told(figure.unit())) {
                json.open()
                        .field("name", figure.name())
                        .field("label", figure.label())
                        .rounded("value", figure.value())
                        .field("unit", figure.unit().name())
                        .close();
            }
        }
        json.endList();
    }

    /** What a writer never sees cannot be told. */
    private static boolean told(Unit unit) {
        return switch (unit) {
            case MINUTES, PLAYS, ARTISTS, TRACKS, EPISODES, DAYS, YEAR, PERCENT, TIMES -> true;
            case DISTANCE, UNKNOWN -> false;
        };
    }

    private static void ranked(JsonLine json, String field, List<Ranked> places) {
        json.list(field);
        for (Ranked place : places) {
            json.open()
                    .field("name", place.name())
                    .field("by", place.by())
                    .rounded("minutes", place.minutes())
                    .field("plays", place.plays())
                    .close();
        }
        json.endList();
    }

    private static void play(JsonLine json, LogLine play) {
        json.open()
                .field("at", play.at())
                .field("kind", play.kind().name())
                .field("title", play.title())
                .field("creator", play.creator())
                .rounded("minutes", play.minutes())
                .field("firstTime", play.firstTime())
                .close();
    }
}
