package dev.yearlight.repair.verify;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Lineage;
import dev.yearlight.repair.parked.Parked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * I10: calls of all written and parked days of the run add up to the billed and failed calls that the server saw, and so
 * do the tokens; crashes may have lost as many calls as were in flight.
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
        long calls = paid.stream().mapToLong(Lineage::calls).sum()
                + parked.stream().mapToLong(day -> day.cause().attempts()).sum();
        List<String> violations = new ArrayList<>();
        long extra = journal.size() - calls;
        if (extra < 0 || extra > evidence.lostCalls()) {
            violations.add("the server saw %d calls, the reports tell of %d; %d may be lost"
                    .formatted(journal.size(), calls, evidence.lostCalls()));
        }
        if (parked.isEmpty() && evidence.lostCalls() == 0) {
            tokens(paid, journal, violations);
        }
        return Verdict.of(violations, calls + " calls");
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
