package dev.yearlight.codecs;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.DayStats;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.LogLine;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.SnapshotId;
import dev.yearlight.domain.Unit;
import dev.yearlight.domain.Window;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.domain.YearSummary;
import java.util.List;

/** Snapshots and work orders in the order of the fields of the schemas in {@code avro/}. */
final class SnapshotForms {

    static final List<Category> CATEGORIES = List.of(Category.values());

    private static final List<Unit> UNITS = List.of(Unit.values());
    private static final List<PlayKind> PLAY_KINDS = List.of(PlayKind.values());

    static final RecordForm<Figure> FIGURE = new RecordForm<>(
            Figure.class,
            (value, out) -> {
                out.text(value.name());
                out.text(value.label());
                out.real(value.value());
                out.symbol(UNITS, value.unit());
            },
            in -> new Figure(in.text(), in.text(), in.real(), in.symbol(UNITS)));

    static final RecordForm<Ranked> RANKED = new RecordForm<>(
            Ranked.class,
            (value, out) -> {
                out.text(value.name());
                out.text(value.by());
                out.real(value.minutes());
                out.integer(value.plays());
            },
            in -> new Ranked(in.text(), in.text(), in.real(), in.integer()));

    static final RecordForm<YearSummary> YEAR_SUMMARY = new RecordForm<>(
            YearSummary.class,
            (value, out) -> {
                out.records(FIGURE, value.figures());
                out.records(RANKED, value.topArtists());
                out.records(RANKED, value.topTracks());
                out.records(RANKED, value.topShows());
                out.records(RANKED, value.topGenres());
                out.integers(value.minutesByDay());
            },
            in -> new YearSummary(
                    in.records(FIGURE),
                    in.records(RANKED),
                    in.records(RANKED),
                    in.records(RANKED),
                    in.records(RANKED),
                    in.integers()));

    static final RecordForm<DayStats> DAY_STATS = new RecordForm<>(
            DayStats.class,
            (value, out) -> {
                out.records(FIGURE, value.figures());
                out.records(RANKED, value.topArtists());
                out.records(RANKED, value.topTracks());
                out.records(RANKED, value.topShows());
                out.records(RANKED, value.topGenres());
                out.texts(value.newArtists());
                out.integers(value.minutesByHour());
            },
            in -> new DayStats(
                    in.records(FIGURE),
                    in.records(RANKED),
                    in.records(RANKED),
                    in.records(RANKED),
                    in.records(RANKED),
                    in.texts(),
                    in.integers()));

    static final RecordForm<LogLine> LOG_LINE = new RecordForm<>(
            LogLine.class,
            (value, out) -> {
                out.time(value.at());
                out.symbol(PLAY_KINDS, value.kind());
                out.text(value.title());
                out.text(value.creator());
                out.real(value.minutes());
                out.flag(value.firstTime());
            },
            in -> new LogLine(in.time(), in.symbol(PLAY_KINDS), in.text(), in.text(), in.real(), in.flag()));

    static final RecordForm<RemarkableDay> REMARKABLE_DAY = new RecordForm<>(
            RemarkableDay.class,
            (value, out) -> {
                out.date(value.date());
                out.symbol(CATEGORIES, value.category());
                out.real(value.strength());
                out.record(DAY_STATS, value.stats());
                out.records(LOG_LINE, value.log());
                out.integer(value.playsInAll());
            },
            in -> new RemarkableDay(
                    in.date(),
                    in.symbol(CATEGORIES),
                    in.real(),
                    in.record(DAY_STATS),
                    in.records(LOG_LINE),
                    in.integer()));

    static final RecordForm<Snapshot> SNAPSHOT = new RecordForm<>(
            Snapshot.class,
            (value, out) -> {
                out.text(value.listener().value());
                out.text(value.country().code());
                out.text(value.zone());
                out.date(value.window().from());
                out.date(value.window().until());
                out.record(YEAR_SUMMARY, value.year());
                out.records(REMARKABLE_DAY, value.days());
                out.text(value.rankingVersion());
                out.text(value.zoneDataVersion());
            },
            in -> new Snapshot(
                    in.text(ListenerId::new),
                    in.text(Country::new),
                    in.text(),
                    new Window(in.date(), in.date()),
                    in.record(YEAR_SUMMARY),
                    in.records(REMARKABLE_DAY),
                    in.text(),
                    in.text()));

    static final RecordForm<WorkOrder> WORK_ORDER = new RecordForm<>(
            WorkOrder.class,
            (value, out) -> {
                out.text(value.run().value());
                out.text(value.snapshotId().value());
                out.record(SNAPSHOT, value.snapshot());
                out.integers(value.epochs());
            },
            in -> new WorkOrder(in.text(RunId::new), in.text(SnapshotId::new), in.record(SNAPSHOT), in.integers()));

    private SnapshotForms() {}
}
