package dev.yearlight.repair.verify;

import static dev.yearlight.repair.InventedReports.RUN;
import static dev.yearlight.repair.InventedReports.attempt;
import static dev.yearlight.repair.InventedReports.written;
import static dev.yearlight.repair.verify.HealthyRun.PARKED;
import static dev.yearlight.repair.verify.HealthyRun.PLAIN;
import static dev.yearlight.repair.verify.HealthyRun.REMOVED;
import static dev.yearlight.repair.verify.HealthyRun.REPLAYED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.repair.StoredDay;
import dev.yearlight.repair.parked.Parked;
import dev.yearlight.repair.parked.ParkedCause;
import dev.yearlight.repair.verify.Evidence.GuardrailCheck;
import dev.yearlight.repair.verify.Evidence.Limits;
import dev.yearlight.repair.verify.ListenerEvidence.Announced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CheckerTest {

    private static final Planted HEALTHY = new Planted(HealthyRun.evidence());
    private static final Limits LIMITS = HealthyRun.evidence().limits();

    /**
     * A fault, and the invariant that it breaks.
     *
     * @param also invariants that the same fault breaks as well
     */
    record Fault(String name, Invariant breaks, Set<Invariant> also, Evidence evidence) {

        @Override
        public String toString() {
            return breaks + " " + name;
        }
    }

    @Test
    void aHealthyRunPassesAndOnlyTheSecondPassIsNotObservable() {
        List<Finding> findings = Checker.verify(HealthyRun.evidence());

        assertThat(findings).extracting(Finding::invariant).containsExactly(Invariant.values());
        assertThat(findings).noneMatch(Finding::violated);
        assertThat(findings)
                .filteredOn(finding -> finding.verdict() instanceof Verdict.NotObservable)
                .extracting(Finding::invariant)
                .containsExactly(Invariant.I8);
    }

    @Test
    void whatNobodyGaveEvidenceOfIsNotCalledHeld() {
        assertThat(Checker.verify(HEALTHY.withoutJournal()))
                .filteredOn(finding -> finding.verdict() instanceof Verdict.NotObservable)
                .extracting(Finding::invariant)
                .containsExactly(Invariant.I8, Invariant.I10, Invariant.I11);
    }

    @Test
    void aReportWhoseCellALaterOwnerWroteAnewIsStillItsOwn() {
        Evidence takenOver = HEALTHY.stored(PLAIN, 2, day -> {
            DayCell cell = day.cell().underTerm(day.cell().term() + 1);
            return new StoredDay(day.day(), cell, day.content());
        });

        assertThat(violated(takenOver)).isEmpty();
    }

    @Test
    void aCallThatWasTurnedAwayBeforeItsDayWentToAnotherWorkerNeedsNoReportThatTellsOfIt() {
        Evidence handedOn = HEALTHY.journalAndWorkers(calls -> turnedAway(calls, 1), LIMITS);

        assertThat(violated(handedOn)).isEmpty();
    }

    @Test
    void aCallThatAWorkerCouldNotGetThroughNeedNotBeInTheJournal() {
        int seen = HealthyRun.evidence().journal().orElseThrow().size();

        assertThat(violated(HEALTHY.workers(new WorkerCalls(seen, 0), new WorkerCalls(2, 2))))
                .isEmpty();
    }

    @Test
    void callsThatACrashLostNeedNobodyWhoTellsOfThem() {
        Evidence crashed = new Planted(HEALTHY.journal(calls -> appended(calls, 2), LIMITS)).lostCalls(2);

        assertThat(violated(crashed)).isEmpty();
    }

    @Test
    void theSameCellsAfterASecondPassHold() {
        Evidence again = HEALTHY.digestBefore(CellDigest.of(HealthyRun.evidence()));

        assertThat(violated(again)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void everyPlantedFaultIsCaughtAndNamesNobody(Fault fault) {
        assertThat(violated(fault.evidence()))
                .contains(fault.breaks())
                .isSubsetOf(Stream.concat(Stream.of(fault.breaks()), fault.also().stream())
                        .toList());
        assertThat(Checker.verify(fault.evidence()).toString())
                .doesNotContain(
                        PLAIN.listener().value(),
                        PARKED.listener().value(),
                        REPLAYED.listener().value(),
                        REMOVED.listener().value());
    }

    static List<Fault> faults() {
        return List.of(
                fault(
                        "an expected day without a cell",
                        Invariant.I1,
                        Set.of(Invariant.I3, Invariant.I5, Invariant.I6, Invariant.I10, Invariant.I17),
                        HEALTHY.listener(PLAIN, CheckerTest::withoutLast)),
                fault(
                        "a day stored as another category",
                        Invariant.I1,
                        Set.of(),
                        HEALTHY.stored(PLAIN, 0, CheckerTest::recategorised)),
                fault(
                        "a wrong hash",
                        Invariant.I2,
                        Set.of(),
                        HEALTHY.stored(PLAIN, 1, day -> hashed(day, "0".repeat(64)))),
                fault(
                        "a cell without content",
                        Invariant.I2,
                        Set.of(Invariant.I5),
                        HEALTHY.stored(PLAIN, 2, day -> new StoredDay(day.day(), day.cell(), Optional.empty()))),
                fault(
                        "a cell that names another attempt's content",
                        Invariant.I2,
                        Set.of(Invariant.I3, Invariant.I4, Invariant.I5, Invariant.I12),
                        HEALTHY.stored(PLAIN, 2, day -> named(day, 99))),
                fault(
                        "a lineage that quotes a report that is not there",
                        Invariant.I3,
                        Set.of(),
                        HEALTHY.stored(
                                PLAIN,
                                2,
                                day -> written(PLAIN, 2, RUN, 1, attempt(12), attempt(10), attempt(11), attempt(77)))),
                fault(
                        "a lineage that quotes a report that was never visible",
                        Invariant.I3,
                        Set.of(),
                        HEALTHY.listener(PLAIN, CheckerTest::quotingTheUnseen)),
                fault(
                        "a report that misses one before it in its prompt",
                        Invariant.I3,
                        Set.of(),
                        HEALTHY.stored(PLAIN, 2, day -> written(PLAIN, 2, RUN, 1, attempt(12), attempt(10)))),
                fault(
                        "overlapping calls of one listener",
                        Invariant.I3,
                        Set.of(Invariant.I11),
                        HEALTHY.journal(CheckerTest::overlapping, LIMITS)),
                fault(
                        "two visible epochs of a day",
                        Invariant.I4,
                        Set.of(Invariant.I3, Invariant.I5, Invariant.I10, Invariant.I12),
                        HEALTHY.listener(PLAIN, CheckerTest::visibleTwice)),
                fault(
                        "an event of an attempt that is not visible",
                        Invariant.I4,
                        Set.of(Invariant.I10),
                        HEALTHY.announced(PLAIN, events -> more(events, 0, 88))),
                fault(
                        "an epoch that shrank",
                        Invariant.I4,
                        Set.of(Invariant.I3, Invariant.I5),
                        HEALTHY.stored(REPLAYED, 0, day -> written(REPLAYED, 0, RUN, 1, attempt(30)))),
                fault(
                        "an acknowledged report that is gone",
                        Invariant.I5,
                        Set.of(Invariant.I1, Invariant.I3, Invariant.I6, Invariant.I10, Invariant.I17),
                        HEALTHY.listener(PARKED, CheckerTest::withoutLast)),
                fault(
                        "a visible report that was never announced",
                        Invariant.I5,
                        Set.of(),
                        HEALTHY.announced(PLAIN, events -> events.subList(0, 2))),
                fault(
                        "an offset committed beyond an unfinished record",
                        Invariant.I6,
                        Set.of(Invariant.I1, Invariant.I3, Invariant.I5, Invariant.I10, Invariant.I17),
                        HEALTHY.listener(REMOVED, CheckerTest::withoutLast)),
                fault(
                        "an unknown reason to park",
                        Invariant.I7,
                        Set.of(),
                        HEALTHY.parked(parked -> because(parked, "TIMEOUT", 2))),
                fault(
                        "parked by the model without a call",
                        Invariant.I7,
                        Set.of(Invariant.I10),
                        HEALTHY.parked(parked -> because(parked, "GUARDRAILS", 0))),
                fault("a second pass that wrote anew", Invariant.I8, Set.of(), HEALTHY.digestBefore("f".repeat(64))),
                fault(
                        "a call that nobody tells of",
                        Invariant.I10,
                        Set.of(),
                        HEALTHY.journal(calls -> appended(calls, 1), LIMITS)),
                fault(
                        "a billed call that no report tells of",
                        Invariant.I10,
                        Set.of(),
                        HEALTHY.journalAndWorkers(calls -> appended(calls, 1), LIMITS)),
                fault(
                        "a call that was turned away and that no worker tells of",
                        Invariant.I10,
                        Set.of(),
                        HEALTHY.journal(calls -> turnedAway(calls, 1), LIMITS)),
                fault(
                        "a worker that tells of a call too many",
                        Invariant.I10,
                        Set.of(),
                        HEALTHY.workers(new WorkerCalls(
                                HealthyRun.evidence().journal().orElseThrow().size() + 1, 0))),
                fault(
                        "a report that the server never billed",
                        Invariant.I10,
                        Set.of(),
                        HEALTHY.journalAndWorkers(calls -> calls.subList(1, calls.size()), LIMITS)),
                fault(
                        "more calls at once than allowed",
                        Invariant.I11,
                        Set.of(Invariant.I3),
                        HEALTHY.journal(CheckerTest::overlapping, new Limits(OptionalInt.of(1), OptionalInt.empty()))),
                fault(
                        "more calls within a minute than allowed",
                        Invariant.I11,
                        Set.of(),
                        HEALTHY.journal(calls -> calls, new Limits(OptionalInt.empty(), OptionalInt.of(5)))),
                fault(
                        "a visible report that fails the guardrails",
                        Invariant.I12,
                        Set.of(),
                        HEALTHY.guardrail(attempt(11), new GuardrailCheck.Refused(List.of("number")))),
                fault("a record that nobody finished", Invariant.I17, Set.of(), HEALTHY.offsets(3, 4)));
    }

    private static Fault fault(String name, Invariant breaks, Set<Invariant> also, Evidence evidence) {
        return new Fault(name, breaks, also, evidence);
    }

    private static List<Invariant> violated(Evidence evidence) {
        return Checker.verify(evidence).stream()
                .filter(Finding::violated)
                .map(Finding::invariant)
                .collect(Collectors.toList());
    }

    private static ListenerEvidence withoutLast(ListenerEvidence found) {
        return Planted.with(
                found, found.stored().subList(0, found.stored().size() - 1), found.contents(), found.announced());
    }

    private static StoredDay recategorised(StoredDay day) {
        DayCell cell = day.cell();
        return new StoredDay(
                day.day(),
                new DayCell(
                        cell.state(),
                        cell.epoch(),
                        cell.term(),
                        cell.attempt(),
                        cell.sha256(),
                        Category.UNKNOWN,
                        cell.title()),
                day.content());
    }

    private static StoredDay hashed(StoredDay day, String sha256) {
        DayCell cell = day.cell();
        return new StoredDay(
                day.day(),
                new DayCell(
                        DayState.WRITTEN,
                        cell.epoch(),
                        cell.term(),
                        cell.attempt(),
                        sha256,
                        cell.category(),
                        cell.title()),
                day.content());
    }

    private static StoredDay named(StoredDay day, int attempt) {
        DayCell cell = day.cell();
        return new StoredDay(
                day.day(),
                new DayCell(
                        DayState.WRITTEN,
                        cell.epoch(),
                        cell.term(),
                        attempt(attempt),
                        cell.sha256(),
                        cell.category(),
                        cell.title()),
                day.content());
    }

    private static ListenerEvidence quotingTheUnseen(ListenerEvidence found) {
        List<StoredDay> stored = new ArrayList<>(found.stored());
        stored.set(2, written(PLAIN, 2, RUN, 1, attempt(12), attempt(10), attempt(11), attempt(55)));
        Map<AttemptId, LocalDate> contents = new HashMap<>(found.contents());
        contents.put(attempt(55), stored.getFirst().day());
        return Planted.with(found, stored, contents, found.announced());
    }

    private static ListenerEvidence visibleTwice(ListenerEvidence found) {
        List<StoredDay> stored = new ArrayList<>(found.stored());
        stored.add(written(PLAIN, 2, RUN, 2, attempt(13), attempt(10), attempt(11)));
        return Planted.with(found, stored, found.contents(), found.announced());
    }

    private static List<Announced> more(List<Announced> events, int day, int attempt) {
        StoredDay unseen = written(PLAIN, day, RUN, 1, attempt(attempt));
        events.add(new Announced(unseen.day(), unseen.lineage().orElseThrow()));
        return events;
    }

    private static Parked because(Parked parked, String reason, int attempts) {
        return switch (parked) {
            case Parked.Day day ->
                new Parked.Day(
                        day.place(), new ParkedCause(reason, "", day.cause().origin(), attempts), day.run(), day.day());
            case Parked.Unreadable unreadable -> unreadable;
        };
    }

    private static List<JournalCall> appended(List<JournalCall> calls, int more) {
        return appended(calls, more, 1);
    }

    private static List<JournalCall> turnedAway(List<JournalCall> calls, int more) {
        return appended(calls, more, 0);
    }

    private static List<JournalCall> appended(List<JournalCall> calls, int more, long tokens) {
        long end = calls.getLast().endNanos();
        for (int i = 0; i < more; i++) {
            calls.add(new JournalCall(end + i, end + i + 1, tokens, tokens, ""));
        }
        return calls;
    }

    private static List<JournalCall> overlapping(List<JournalCall> calls) {
        JournalCall first = calls.getFirst();
        calls.set(
                0,
                new JournalCall(
                        first.startNanos(),
                        calls.get(1).endNanos(),
                        first.promptTokens(),
                        first.completionTokens(),
                        first.listener()));
        return calls;
    }
}
