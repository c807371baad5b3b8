package dev.yearlight.repair.verify;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Lineage;
import dev.yearlight.repair.parked.Parked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * I10: calls and tokens are what the server saw.
 *
 * <p>Every call that it billed is told of by a written or parked day of the run. One that it turned away may be told of
 * by nobody but the worker that made it: the day may have gone to another worker before it was settled. What workers
 * say of their calls adds up to all that the server saw. Crashes may have lost as many calls as were in flight.
 */
final class CostEqualsJournal implements Check {

    @Override
    public Invariant invariant() {
        return Invariant.I10;
    }

    @Override
    public Verdict of(Evidence evidence) {
        return evidence.journal()
                .map(journal -> compare(evidence, journal))
                .orElseGet(() -> new Verdict.NotObservable("no journal of the model server was given"));
    }

    private static Verdict compare(Evidence evidence, List<JournalCall> journal) {
        Map<AttemptId, Lineage> written = new HashMap<>();
        evidence.listeners().values().forEach(listener -> {
            listener.announced().forEach(event -> written.put(event.lineage().attempt(), event.lineage()));
            listener.stored()
                    .forEach(day -> day.lineage().ifPresent(lineage -> written.put(lineage.attempt(), lineage)));
        });
        List<Lineage> paid = written.values().stream()
                .filter(lineage -> lineage.run().equals(evidence.run()))
                .toList();
        List<Parked.Day> parked = evidence.parked().stream()
                .filter(Parked.Day.class::isInstance)
                .map(Parked.Day.class::cast)
                .filter(day -> day.run().equals(evidence.run()))
                .toList();
        long told = paid.stream().mapToLong(Lineage::calls).sum()
                + parked.stream().mapToLong(day -> day.cause().attempts()).sum();
        List<String> violations = new ArrayList<>();
        daysTell(told, evidence.lostCalls(), journal, violations);
        workersTell(evidence, journal.size(), violations);
        if (parked.isEmpty() && evidence.lostCalls() == 0) {
            tokens(paid, journal, violations);
        }
        return Verdict.of(violations, journal.size() + " calls, of which days tell of " + told);
    }

    private static void daysTell(long told, long lost, List<JournalCall> journal, List<String> violations) {
        long turnedAway = journal.stream().filter(call -> !call.billed()).count();
        long extra = journal.size() - told;
        if (extra < 0 || extra > turnedAway + lost) {
            violations.add("the server saw %d calls and turned %d away, the reports tell of %d; %d may be lost"
                    .formatted(journal.size(), turnedAway, told, lost));
        }
    }

    private static void workersTell(Evidence evidence, long seen, List<String> violations) {
        if (evidence.workers().isEmpty()) {
            return;
        }
        long ended = evidence.workers().stream().mapToLong(WorkerCalls::ended).sum();
        long unavailable =
                evidence.workers().stream().mapToLong(WorkerCalls::unavailable).sum();
        // A worker that was killed did not say its last.
        boolean missed = ended < seen && evidence.lostCalls() == 0;
        if (missed || ended - unavailable > seen) {
            violations.add("the server saw %d calls, the workers tell of %d, of which %d may not have reached it"
                    .formatted(seen, ended, unavailable));
        }
    }

    private static void tokens(List<Lineage> paid, List<JournalCall> journal, List<String> violations) {
        long told = paid.stream()
                .mapToLong(lineage -> lineage.usage().prompt() + lineage.usage().completion())
                .sum();
        long billed = journal.stream()
                .filter(JournalCall::billed)
                .mapToLong(call -> call.promptTokens() + call.completionTokens())
                .sum();
        if (told != billed) {
            violations.add("the server billed %d tokens, the reports tell of %d".formatted(billed, told));
        }
    }
}
