package dev.yearlight.cli.repair;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RunId;
import dev.yearlight.repair.Batches;
import dev.yearlight.repair.remedy.Outcome;
import dev.yearlight.repair.remedy.Remediation;
import dev.yearlight.repair.remedy.RemediationLog;
import dev.yearlight.repair.remedy.StaleReport;
import dev.yearlight.repair.remedy.Target;
import dev.yearlight.repair.remedy.TargetSet;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The audit record in the tables {@code remediation}, {@code remediation_report} and {@code stale_context}. */
public final class CassandraRemediationLog implements RemediationLog {

    private final CqlSession session;
    private final PreparedStatement writeHead;
    private final PreparedStatement head;
    private final PreparedStatement heads;
    private final PreparedStatement writeReport;
    private final PreparedStatement reports;
    private final PreparedStatement settle;
    private final PreparedStatement mark;
    private final PreparedStatement marks;
    private final PreparedStatement applied;

    /** Prepares its statements, which blocks; the tables must be there. */
    public CassandraRemediationLog(CqlSession session) {
        this.session = session;
        writeHead = session.prepare("INSERT INTO yearlight.remediation"
                + " (id, kind, why, selection, planned_by, planned_at, set_hash, reports)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) USING TIMESTAMP 1");
        head = session.prepare("SELECT * FROM yearlight.remediation WHERE id = ?");
        heads = session.prepare("SELECT * FROM yearlight.remediation");
        writeReport = session.prepare("INSERT INTO yearlight.remediation_report"
                + " (remediation, listener, day, epoch, attempt, category, outcome)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) USING TIMESTAMP 1");
        reports = session.prepare("SELECT * FROM yearlight.remediation_report WHERE remediation = ?");
        settle = session.prepare("UPDATE yearlight.remediation_report USING TIMESTAMP 2 SET outcome = ?"
                + " WHERE remediation = ? AND listener = ? AND day = ?");
        mark = session.prepare("INSERT INTO yearlight.stale_context (remediation, listener, day, attempt, quoted)"
                + " VALUES (?, ?, ?, ?, ?) USING TIMESTAMP 1");
        marks = session.prepare("SELECT * FROM yearlight.stale_context WHERE remediation = ?");
        applied = session.prepare(
                "UPDATE yearlight.remediation USING TIMESTAMP ? SET applied_by = ?, applied_at = ? WHERE id = ?");
    }

    @Override
    public void plan(Remediation remediation, TargetSet targets) {
        Batches.forEach(
                targets.targets().iterator(),
                target -> done(writeReport.bind(
                        remediation.id().value(),
                        target.listener().value(),
                        number(target.day()),
                        target.epoch(),
                        target.attempt().value(),
                        target.category().name(),
                        Outcome.PLANNED.name())),
                (target, written) -> {});
        session.execute(quorum(writeHead.bind(
                remediation.id().value(),
                remediation.kind().name(),
                remediation.why(),
                remediation.selection(),
                remediation.plannedBy(),
                remediation.plannedAt(),
                remediation.setHash(),
                remediation.reports())));
    }

    @Override
    public Optional<Remediation> find(RunId id) {
        return Optional.ofNullable(
                        session.execute(quorum(head.bind(id.value()))).one())
                .flatMap(CassandraRemediationLog::remediation);
    }

    @Override
    public List<Remediation> all() {
        List<Remediation> all = new ArrayList<>();
        for (Row row : session.execute(quorum(heads.bind()))) {
            remediation(row).ifPresent(all::add);
        }
        all.sort(Comparator.comparing(remediation -> remediation.id().value(), Comparator.reverseOrder()));
        return all;
    }

    @Override
    public Map<Target, Outcome> targets(RunId id) {
        Map<Target, Outcome> targets = new HashMap<>();
        for (Row row : session.execute(quorum(reports.bind(id.value())))) {
            Target target = new Target(
                    new ListenerId(text(row, "listener")),
                    date(row.getInt("day")),
                    row.getInt("epoch"),
                    new AttemptId(text(row, "attempt")),
                    Category.valueOf(text(row, "category")));
            targets.put(target, Outcome.valueOf(text(row, "outcome")));
        }
        return targets;
    }

    @Override
    public CompletionStage<Void> settle(RunId id, Target target, Outcome outcome) {
        return done(settle.bind(outcome.name(), id.value(), target.listener().value(), number(target.day())));
    }

    @Override
    public CompletionStage<Void> mark(RunId id, StaleReport stale) {
        Set<String> quoted = stale.quoted().stream().map(AttemptId::value).collect(Collectors.toSet());
        return done(mark.bind(
                id.value(),
                stale.listener().value(),
                number(stale.day()),
                stale.attempt().value(),
                quoted));
    }

    @Override
    public List<StaleReport> marks(RunId id) {
        List<StaleReport> found = new ArrayList<>();
        for (Row row : session.execute(quorum(marks.bind(id.value())))) {
            Set<String> quoted = Objects.requireNonNull(row.getSet("quoted", String.class));
            found.add(new StaleReport(
                    new ListenerId(text(row, "listener")),
                    date(row.getInt("day")),
                    new AttemptId(text(row, "attempt")),
                    quoted.stream().map(AttemptId::new).collect(Collectors.toSet())));
        }
        return found;
    }

    @Override
    public void applied(RunId id, Remediation.Applied by) {
        // The time itself orders the notes: the last one stays.
        session.execute(quorum(applied.bind(by.at().toEpochMilli(), by.by(), by.at(), id.value())));
    }

    private CompletionStage<Void> done(BoundStatement statement) {
        return session.executeAsync(quorum(statement)).thenAccept(result -> {});
    }

    private static BoundStatement quorum(BoundStatement statement) {
        return statement.setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM);
    }

    /** Empty for a row without a head, which a note of use alone would leave. */
    private static Optional<Remediation> remediation(Row row) {
        return Optional.ofNullable(row.getString("kind"))
                .map(kind -> new Remediation(
                        new RunId(text(row, "id")),
                        Remediation.Kind.valueOf(kind),
                        text(row, "why"),
                        text(row, "selection"),
                        text(row, "planned_by"),
                        Objects.requireNonNull(row.getInstant("planned_at")),
                        text(row, "set_hash"),
                        row.getInt("reports"),
                        used(row)));
    }

    private static Optional<Remediation.Applied> used(Row row) {
        @Nullable String by = row.getString("applied_by");
        return by == null
                ? Optional.empty()
                : Optional.of(new Remediation.Applied(by, Objects.requireNonNull(row.getInstant("applied_at"))));
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static int number(LocalDate day) {
        return Integer.parseInt(day.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    private static LocalDate date(int number) {
        return LocalDate.parse(Integer.toString(number), DateTimeFormatter.BASIC_ISO_DATE);
    }
}
