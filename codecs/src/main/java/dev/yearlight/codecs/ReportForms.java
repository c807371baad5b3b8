package dev.yearlight.codecs;

import static dev.yearlight.codecs.SnapshotForms.CATEGORIES;
import static dev.yearlight.codecs.SnapshotForms.FIGURE;
import static dev.yearlight.codecs.SnapshotForms.RANKED;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.ReportWritten;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.SnapshotId;
import dev.yearlight.domain.TokenUsage;

/** Reports and what is expected of them in the order of the fields of the schemas in {@code avro/}. */
final class ReportForms {

    static final RecordForm<Report> REPORT = new RecordForm<>(
            Report.class,
            (value, out) -> {
                out.text(value.attempt().value());
                out.date(value.day());
                out.symbol(CATEGORIES, value.category());
                out.text(value.title());
                out.text(value.body());
                out.records(FIGURE, value.figures());
                out.records(RANKED, value.topArtists());
                out.records(RANKED, value.topTracks());
                out.records(RANKED, value.topShows());
                out.integers(value.minutesByHour());
                out.date(value.yearFrom());
                out.integers(value.yearMinutes());
            },
            in -> new Report(
                    in.text(AttemptId::new),
                    in.date(),
                    in.symbol(CATEGORIES),
                    in.text(),
                    in.text(),
                    in.records(FIGURE),
                    in.records(RANKED),
                    in.records(RANKED),
                    in.records(RANKED),
                    in.integers(),
                    in.date(),
                    in.integers()));

    static final RecordForm<TokenUsage> TOKEN_USAGE = new RecordForm<>(
            TokenUsage.class,
            (value, out) -> {
                out.integer(value.prompt());
                out.integer(value.cached());
                out.integer(value.completion());
            },
            in -> new TokenUsage(in.integer(), in.integer(), in.integer()));

    static final RecordForm<Lineage> LINEAGE = new RecordForm<>(
            Lineage.class,
            (value, out) -> {
                out.text(value.run().value());
                out.text(value.snapshot().value());
                out.text(value.rankingVersion());
                out.text(value.zoneDataVersion());
                out.integer(value.epoch());
                out.number(value.term());
                out.text(value.attempt().value());
                out.text(value.promptVersion());
                out.text(value.guardrailVersion());
                out.text(value.model());
                out.text(value.endpoint());
                out.text(value.parameters());
                out.record(TOKEN_USAGE, value.usage());
                out.integer(value.calls());
                out.texts(value.earlier(), AttemptId::value);
            },
            in -> new Lineage(
                    in.text(RunId::new),
                    in.text(SnapshotId::new),
                    in.text(),
                    in.text(),
                    in.integer(),
                    in.number(),
                    in.text(AttemptId::new),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.record(TOKEN_USAGE),
                    in.integer(),
                    in.texts(AttemptId::new)));

    static final RecordForm<ReportWritten> REPORT_WRITTEN = new RecordForm<>(
            ReportWritten.class,
            (value, out) -> {
                out.text(value.listener().value());
                out.text(value.country().code());
                out.record(REPORT, value.report());
                out.record(LINEAGE, value.lineage());
            },
            in -> new ReportWritten(
                    in.text(ListenerId::new), in.text(Country::new), in.record(REPORT), in.record(LINEAGE)));

    static final RecordForm<ExpectedDay> EXPECTED_DAY = new RecordForm<>(
            ExpectedDay.class,
            (value, out) -> {
                out.text(value.listener().value());
                out.date(value.day());
                out.integer(value.epoch());
                out.symbol(CATEGORIES, value.category());
            },
            in -> new ExpectedDay(in.text(ListenerId::new), in.date(), in.integer(), in.symbol(CATEGORIES)));

    private ReportForms() {}
}
