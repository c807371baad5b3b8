package dev.yearlight.codecs;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.DayStats;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.LogLine;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.ReportWritten;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.SnapshotId;
import dev.yearlight.domain.TokenUsage;
import dev.yearlight.domain.Unit;
import dev.yearlight.domain.Window;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.domain.YearSummary;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The domain's records in the order of the fields of the schemas in {@code avro/}. */
final class RecordForms {

    private static final List<Unit> UNITS = List.of(Unit.values());
    private static final List<Category> CATEGORIES = List.of(Category.values());
    private static final List<PlayKind> PLAY_KINDS = List.of(PlayKind.values());

    static final RecordForm<Figure> FIGURE = new RecordForm<>(
            Figure.class,
            List.of(Figure::name, Figure::label, Figure::value, Figure::unit),
            in -> new Figure(in.text(), in.text(), in.real(), in.symbol(UNITS)));

    static final RecordForm<Ranked> RANKED = new RecordForm<>(
            Ranked.class,
            List.of(Ranked::name, Ranked::by, Ranked::minutes, Ranked::plays),
            in -> new Ranked(in.text(), in.text(), in.real(), in.integer()));

    static final RecordForm<YearSummary> YEAR_SUMMARY = new RecordForm<>(
            YearSummary.class,
            List.of(
                    YearSummary::figures,
                    YearSummary::topArtists,
                    YearSummary::topTracks,
                    YearSummary::topShows,
                    YearSummary::topGenres,
                    YearSummary::minutesByDay),
            in -> new YearSummary(
                    in.records(FIGURE),
                    in.records(RANKED),
                    in.records(RANKED),
                    in.records(RANKED),
                    in.records(RANKED),
                    in.integers()));

    static final RecordForm<DayStats> DAY_STATS = new RecordForm<>(
            DayStats.class,
            List.of(
                    DayStats::figures,
                    DayStats::topArtists,
                    DayStats::topTracks,
                    DayStats::topShows,
                    DayStats::topGenres,
                    DayStats::newArtists,
                    DayStats::minutesByHour),
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
            List.of(
                    line -> millis(line.at()),
                    LogLine::kind,
                    LogLine::title,
                    LogLine::creator,
                    LogLine::minutes,
                    LogLine::firstTime),
            in -> new LogLine(in.time(), in.symbol(PLAY_KINDS), in.text(), in.text(), in.real(), in.flag()));

    static final RecordForm<RemarkableDay> REMARKABLE_DAY = new RecordForm<>(
            RemarkableDay.class,
            List.of(
                    day -> days(day.date()),
                    RemarkableDay::category,
                    RemarkableDay::strength,
                    RemarkableDay::stats,
                    RemarkableDay::log,
                    RemarkableDay::playsInAll),
            in -> new RemarkableDay(
                    in.date(),
                    in.symbol(CATEGORIES),
                    in.real(),
                    in.record(DAY_STATS),
                    in.records(LOG_LINE),
                    in.integer()));

    static final RecordForm<Snapshot> SNAPSHOT = new RecordForm<>(
            Snapshot.class,
            List.of(
                    snapshot -> snapshot.listener().value(),
                    snapshot -> snapshot.country().code(),
                    Snapshot::zone,
                    snapshot -> days(snapshot.window().from()),
                    snapshot -> days(snapshot.window().until()),
                    Snapshot::year,
                    Snapshot::days,
                    Snapshot::rankingVersion,
                    Snapshot::zoneDataVersion),
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
            List.of(
                    order -> order.run().value(),
                    order -> order.snapshotId().value(),
                    WorkOrder::snapshot,
                    WorkOrder::epochs),
            in -> new WorkOrder(in.text(RunId::new), in.text(SnapshotId::new), in.record(SNAPSHOT), in.integers()));

    static final RecordForm<Report> REPORT = new RecordForm<>(
            Report.class,
            List.of(
                    report -> report.attempt().value(),
                    report -> days(report.day()),
                    Report::category,
                    Report::title,
                    Report::body,
                    Report::figures,
                    Report::topArtists,
                    Report::topTracks,
                    Report::topShows,
                    Report::minutesByHour,
                    report -> days(report.yearFrom()),
                    Report::yearMinutes),
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
            List.of(TokenUsage::prompt, TokenUsage::cached, TokenUsage::completion),
            in -> new TokenUsage(in.integer(), in.integer(), in.integer()));

    static final RecordForm<Lineage> LINEAGE = new RecordForm<>(
            Lineage.class,
            List.of(
                    lineage -> lineage.run().value(),
                    lineage -> lineage.snapshot().value(),
                    Lineage::rankingVersion,
                    Lineage::zoneDataVersion,
                    Lineage::epoch,
                    Lineage::term,
                    lineage -> lineage.attempt().value(),
                    Lineage::promptVersion,
                    Lineage::guardrailVersion,
                    Lineage::model,
                    Lineage::endpoint,
                    Lineage::parameters,
                    Lineage::usage,
                    Lineage::calls,
                    lineage -> lineage.earlier().stream().map(AttemptId::value).toList()),
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
            List.of(
                    event -> event.listener().value(),
                    event -> event.country().code(),
                    ReportWritten::report,
                    ReportWritten::lineage),
            in -> new ReportWritten(
                    in.text(ListenerId::new), in.text(Country::new), in.record(REPORT), in.record(LINEAGE)));

    static final RecordForm<ExpectedDay> EXPECTED_DAY = new RecordForm<>(
            ExpectedDay.class,
            List.of(
                    expected -> expected.listener().value(),
                    expected -> days(expected.day()),
                    ExpectedDay::epoch,
                    ExpectedDay::category),
            in -> new ExpectedDay(in.text(ListenerId::new), in.date(), in.integer(), in.symbol(CATEGORIES)));

    private static final Map<Class<?>, RecordForm<?>> BY_TYPE = Stream.of(
                    FIGURE,
                    RANKED,
                    YEAR_SUMMARY,
                    DAY_STATS,
                    LOG_LINE,
                    REMARKABLE_DAY,
                    SNAPSHOT,
                    WORK_ORDER,
                    REPORT,
                    TOKEN_USAGE,
                    LINEAGE,
                    REPORT_WRITTEN,
                    EXPECTED_DAY)
            .collect(Collectors.toUnmodifiableMap(RecordForm::type, Function.identity()));

    private RecordForms() {}

    static RecordForm<?> of(Object datum) {
        RecordForm<?> form = BY_TYPE.get(datum.getClass());
        if (form == null) {
            throw new IllegalArgumentException(datum.getClass() + " has no Avro form");
        }
        return form;
    }

    private static int days(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private static int millis(LocalTime time) {
        return (int) TimeUnit.NANOSECONDS.toMillis(time.toNanoOfDay());
    }
}
