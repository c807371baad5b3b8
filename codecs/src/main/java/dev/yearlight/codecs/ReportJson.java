package dev.yearlight.codecs;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.Unit;
import java.io.IOException;
import java.util.List;

/** A report as it is stored and served: UTF-8 JSON, its bytes the same for the same report. */
public final class ReportJson {

    private static final int USUAL_BYTES = 8 << 10;

    private ReportJson() {}

    /** Field order is fixed; {@code categoryName} spares readers the table of display names. */
    public static byte[] encode(Report report) {
        return StrictJson.encode(USUAL_BYTES, json -> write(json, report));
    }

    private static void write(JsonGenerator json, Report report) throws IOException {
        json.writeStartObject();
        json.writeStringField("attempt", report.attempt().value());
        json.writeStringField("day", report.day().toString());
        json.writeStringField("category", report.category().name());
        json.writeStringField("categoryName", report.category().displayName());
        json.writeStringField("title", report.title());
        json.writeStringField("body", report.body());
        figures(json, report.figures());
        ranked(json, "topArtists", report.topArtists());
        ranked(json, "topTracks", report.topTracks());
        ranked(json, "topShows", report.topShows());
        integers(json, "minutesByHour", report.minutesByHour());
        json.writeStringField("yearFrom", report.yearFrom().toString());
        integers(json, "yearMinutes", report.yearMinutes());
        json.writeEndObject();
    }

    private static void figures(JsonGenerator json, List<Figure> figures) throws IOException {
        json.writeArrayFieldStart("figures");
        for (Figure figure : figures) {
            json.writeStartObject();
            json.writeStringField("name", figure.name());
            json.writeStringField("label", figure.label());
            json.writeNumberField("value", figure.value());
            json.writeStringField("unit", figure.unit().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void ranked(JsonGenerator json, String name, List<Ranked> places) throws IOException {
        json.writeArrayFieldStart(name);
        for (Ranked place : places) {
            json.writeStartObject();
            json.writeStringField("name", place.name());
            json.writeStringField("by", place.by());
            json.writeNumberField("minutes", place.minutes());
            json.writeNumberField("plays", place.plays());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void integers(JsonGenerator json, String name, List<Integer> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (int value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }

    /** Fields that it does not know, {@code categoryName} among them, are left alone. */
    public static Report decode(byte[] bytes) throws MalformedRecordException {
        return StrictJson.decode(bytes, "report", ReportJson::report);
    }

    private static Report report(JsonFields json) {
        return new Report(
                json.text("attempt", AttemptId::new),
                json.date("day"),
                json.symbol("category", Category.class),
                json.text("title"),
                json.text("body"),
                json.objects("figures", ReportJson::figure),
                json.objects("topArtists", ReportJson::ranked),
                json.objects("topTracks", ReportJson::ranked),
                json.objects("topShows", ReportJson::ranked),
                json.integers("minutesByHour"),
                json.date("yearFrom"),
                json.integers("yearMinutes"));
    }

    private static Figure figure(JsonFields json) {
        return new Figure(json.text("name"), json.text("label"), json.real("value"), json.symbol("unit", Unit.class));
    }

    private static Ranked ranked(JsonFields json) {
        return new Ranked(json.text("name"), json.text("by"), json.real("minutes"), json.integer("plays"));
    }
}
