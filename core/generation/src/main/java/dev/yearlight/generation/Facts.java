package dev.yearlight.generation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.yearlight.domain.DayStats;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.LogLine;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.Unit;
import dev.yearlight.domain.Window;
import dev.yearlight.domain.YearSummary;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The facts of a prompt, each part as one line of JSON in which no name can leave its string. */
final class Facts {

    private static final JsonFactory JSON =
            new JsonFactoryBuilder().characterEscapes(new PromptEscapes()).build();
    private static final double TENTHS = 10;

    private Facts() {}

    static String ofYear(Window window, YearSummary year) {
        return line(json -> {
            json.writeStringField("from", window.from().toString());
            json.writeStringField("to", window.lastDay().toString());
            figures(json, year.figures());
            ranked(json, "topArtists", year.topArtists());
            ranked(json, "topTracks", year.topTracks());
            ranked(json, "topShows", year.topShows());
            ranked(json, "topGenres", year.topGenres());
        });
    }

    static String ofReport(Report report) {
        return line(json -> {
            json.writeStringField("day", report.day().toString());
            json.writeStringField("category", report.category().name());
            json.writeStringField("title", report.title());
            json.writeStringField("body", report.body());
        });
    }

    static String ofDay(RemarkableDay day) {
        return line(json -> {
            json.writeStringField("date", day.date().toString());
            json.writeStringField("weekday", day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            json.writeStringField("category", day.category().name());
            json.writeStringField("categoryName", day.category().displayName());
            stats(json, day.stats());
            json.writeArrayFieldStart("log");
            for (LogLine play : day.log()) {
                play(json, play);
            }
            json.writeEndArray();
            json.writeNumberField("playsInAll", day.playsInAll());
        });
    }

    /** The text as it would stand inside a JSON string: on one line, with nothing in it that could close a fence. */
    static String harmless(String text) {
        String quoted = written(json -> json.writeString(text));
        return quoted.substring(1, quoted.length() - 1);
    }

    private static void stats(JsonGenerator json, DayStats stats) throws IOException {
        figures(json, stats.figures());
        ranked(json, "topArtists", stats.topArtists());
        ranked(json, "topTracks", stats.topTracks());
        ranked(json, "topShows", stats.topShows());
        ranked(json, "topGenres", stats.topGenres());
        json.writeArrayFieldStart("newArtists");
        for (String artist : stats.newArtists()) {
            json.writeString(artist);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("minutesByHour");
        for (int minutes : stats.minutesByHour()) {
            json.writeNumber(minutes);
        }
        json.writeEndArray();
    }

    private static void figures(JsonGenerator json, List<Figure> figures) throws IOException {
        json.writeArrayFieldStart("figures");
        for (Figure figure : figures) {
            if (told(figure.unit())) {
                json.writeStartObject();
                json.writeStringField("name", figure.name());
                json.writeStringField("label", figure.label());
                rounded(json, "value", figure.value());
                json.writeStringField("unit", figure.unit().name());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    /** What a writer never sees cannot be told. */
    private static boolean told(Unit unit) {
        return switch (unit) {
            case MINUTES, PLAYS, ARTISTS, TRACKS, EPISODES, DAYS, YEAR, PERCENT, TIMES -> true;
            case DISTANCE, UNKNOWN -> false;
        };
    }

    private static void ranked(JsonGenerator json, String field, List<Ranked> places) throws IOException {
        json.writeArrayFieldStart(field);
        for (Ranked place : places) {
            json.writeStartObject();
            json.writeStringField("name", place.name());
            json.writeStringField("by", place.by());
            rounded(json, "minutes", place.minutes());
            json.writeNumberField("plays", place.plays());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void play(JsonGenerator json, LogLine play) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", play.at().truncatedTo(ChronoUnit.MINUTES).toString());
        json.writeStringField("kind", play.kind().name());
        json.writeStringField("title", play.title());
        json.writeStringField("creator", play.creator());
        rounded(json, "minutes", play.minutes());
        json.writeBooleanField("firstTime", play.firstTime());
        json.writeEndObject();
    }

    /** To one decimal, and without one where it would be 0: a token less, and one number less to copy wrongly. */
    private static void rounded(JsonGenerator json, String field, double value) throws IOException {
        long tenths = Math.round(value * TENTHS);
        if (tenths % TENTHS == 0) {
            json.writeNumberField(field, tenths / (long) TENTHS);
        } else {
            json.writeNumberField(field, tenths / TENTHS);
        }
    }

    private static String line(Content fields) {
        return written(json -> {
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
        });
    }

    private static String written(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            content.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return text.toString();
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }
}
