package dev.yearlight.repair.verify;

import static dev.yearlight.repair.InventedReports.REPLAY;
import static dev.yearlight.repair.InventedReports.RUN;
import static dev.yearlight.repair.InventedReports.USAGE;
import static dev.yearlight.repair.InventedReports.attempt;
import static dev.yearlight.repair.InventedReports.parked;
import static dev.yearlight.repair.InventedReports.removed;
import static dev.yearlight.repair.InventedReports.written;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.ParkReason;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.repair.StoredDay;
import dev.yearlight.repair.parked.Parked;
import dev.yearlight.repair.parked.ParkedCause;
import dev.yearlight.repair.parked.ParkedPlace;
import dev.yearlight.repair.verify.Evidence.GuardrailCheck;
import dev.yearlight.repair.verify.Evidence.Limits;
import dev.yearlight.repair.verify.Evidence.Offsets;
import dev.yearlight.repair.verify.ListenerEvidence.Announced;
import dev.yearlight.testkit.Snapshots;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A small run that came out right: one listener with all days visible, one with a parked day, one whose first day was
 * replayed by a later run, one whose first day was taken back.
 */
final class HealthyRun {

    static final Snapshot PLAIN = Snapshots.of(1, 3);
    static final Snapshot PARKED = Snapshots.of(2, 3);
    static final Snapshot REPLAYED = Snapshots.of(3, 2);
    static final Snapshot REMOVED = Snapshots.of(4, 2);

    private static final String TOPIC = "snapshots";
    private static final int PARKED_CALLS = 2;
    private static final long CALL_NANOS = 1_000_000;

    private final Map<ListenerId, ListenerEvidence> listeners = new HashMap<>();
    private final List<TopicRecord> records = new ArrayList<>();

    private Map<AttemptId, GuardrailCheck> guardrails() {
        Map<AttemptId, GuardrailCheck> checks = new HashMap<>();
        listeners
                .values()
                .forEach(listener -> listener.visible()
                        .forEach(day -> checks.put(day.cell().attempt(), new GuardrailCheck.Passed())));
        return checks;
    }

    static Evidence evidence() {
        HealthyRun run = new HealthyRun();
        run.add(
                PLAIN,
                List.of(
                        written(PLAIN, 0, RUN, 1, attempt(10)),
                        written(PLAIN, 1, RUN, 1, attempt(11), attempt(10)),
                        written(PLAIN, 2, RUN, 1, attempt(12), attempt(10), attempt(11))),
                List.of());
        run.add(
                PARKED,
                List.of(
                        written(PARKED, 0, RUN, 1, attempt(20)),
                        parked(PARKED, 1, attempt(21)),
                        written(PARKED, 2, RUN, 1, attempt(22), attempt(20))),
                List.of());
        run.add(
                REPLAYED,
                List.of(
                        written(REPLAYED, 0, REPLAY, 2, attempt(32), attempt(31)),
                        written(REPLAYED, 1, RUN, 1, attempt(31), attempt(30))),
                List.of(written(REPLAYED, 0, RUN, 1, attempt(30))));
        StoredDay first = written(REMOVED, 0, RUN, 1, attempt(40));
        run.add(REMOVED, List.of(removed(first), written(REMOVED, 1, RUN, 1, attempt(41), attempt(40))), List.of());
        return run.gathered();
    }

    private void add(Snapshot snapshot, List<StoredDay> stored, List<StoredDay> gone) {
        List<ExpectedDay> expected = new ArrayList<>();
        for (RemarkableDay day : snapshot.days()) {
            expected.add(new ExpectedDay(snapshot.listener(), day.date(), 1, day.category()));
        }
        Map<AttemptId, LocalDate> contents = new HashMap<>();
        List<Announced> announced = new ArrayList<>();
        List<StoredDay> all = new ArrayList<>(stored);
        all.addAll(gone);
        all.forEach(day -> day.lineage().ifPresent(lineage -> {
            contents.put(lineage.attempt(), day.day());
            announced.add(new Announced(day.day(), lineage));
        }));
        listeners.put(snapshot.listener(), new ListenerEvidence(expected, stored, contents, announced));
        records.add(new TopicRecord(TOPIC, 0, records.size(), expected, true));
    }

    private Evidence gathered() {
        List<JournalCall> journal = journal();
        return new Evidence(
                RUN,
                listeners,
                List.of(new Parked.Day(
                        new ParkedPlace(0, 0),
                        new ParkedCause(ParkReason.GUARDRAILS.name(), "number", TOPIC + "-0@1", PARKED_CALLS),
                        RUN,
                        new ExpectedDay(
                                PARKED.listener(),
                                PARKED.days().get(1).date(),
                                1,
                                PARKED.days().get(1).category()))),
                records,
                Map.of(0, new Offsets(records.size(), records.size())),
                Optional.of(journal),
                List.of(new WorkerCalls(journal.size(), 0)),
                new Limits(OptionalInt.of(1), OptionalInt.of(100)),
                guardrails(),
                0,
                Optional.empty());
    }

    /** One call after the other: one for each report of the run, and those of the parked day. */
    private List<JournalCall> journal() {
        long reports = listeners.values().stream()
                .flatMap(listener -> listener.announced().stream())
                .filter(event -> event.lineage().run().equals(RUN))
                .count();
        List<JournalCall> calls = new ArrayList<>();
        for (int call = 0; call < reports + PARKED_CALLS; call++) {
            long start = call * CALL_NANOS;
            calls.add(new JournalCall(start, start + CALL_NANOS, USAGE.prompt(), USAGE.completion(), "someone"));
        }
        return calls;
    }
}
