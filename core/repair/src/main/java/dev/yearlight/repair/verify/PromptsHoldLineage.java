package dev.yearlight.repair.verify;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.repair.StoredDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * I3: a chain is serial, so of two visible reports the later one had the earlier one in its prompt; what a report quotes
 * is stored, of another day, and was visible then; and calls of one listener do not overlap in the journal.
 */
final class PromptsHoldLineage implements Check {

    @Override
    public Invariant invariant() {
        return Invariant.I3;
    }

    @Override
    public Verdict of(Evidence evidence) {
        List<String> violations = new ArrayList<>();
        long[] quotes = {0};
        evidence.listeners().values().forEach(listener -> {
            List<StoredDay> visible = listener.visible().toList();
            for (StoredDay day : visible) {
                quotes[0] += day.quoted().size();
                day.quoted()
                        .forEach(quoted -> fault(listener, day, quoted)
                                .ifPresent(fault -> violations.add("%s, attempt %s quotes attempt %s: %s"
                                        .formatted(day.day(), day.cell().attempt(), quoted, fault))));
                if (new HashSet<>(day.quoted()).size() < day.quoted().size()) {
                    violations.add("%s, attempt %s quotes a report twice"
                            .formatted(day.day(), day.cell().attempt()));
                }
            }
            unordered(visible, violations);
        });
        List<JournalCall> calls = evidence.journal().orElse(List.of());
        overlaps(calls, violations);
        return Verdict.of(violations, quotes[0] + " quotes in lineages, " + calls.size() + " calls in the journal");
    }

    private static Optional<String> fault(ListenerEvidence listener, StoredDay quoting, AttemptId quoted) {
        LocalDate day = listener.contents().get(quoted);
        if (day == null) {
            return Optional.of("no such report of this listener is stored");
        }
        if (day.equals(quoting.day())) {
            return Optional.of("it is of the same day");
        }
        // A quoted text that is gone by now was replaced at a higher epoch or taken back; else it was never visible.
        return listener.cell(day)
                        .filter(cell -> cell.attempt().equals(quoted)
                                || cell.state() == DayState.REMOVED
                                || replaced(listener, quoted, cell))
                        .isPresent()
                ? Optional.empty()
                : Optional.of("it was never visible");
    }

    private static boolean replaced(ListenerEvidence listener, AttemptId quoted, DayCell cell) {
        return listener.announced().stream()
                .anyMatch(event -> event.lineage().attempt().equals(quoted)
                        && event.lineage().epoch() < cell.epoch());
    }

    private static void unordered(List<StoredDay> visible, List<String> violations) {
        for (int i = 0; i < visible.size(); i++) {
            for (int j = i + 1; j < visible.size(); j++) {
                StoredDay one = visible.get(i);
                StoredDay other = visible.get(j);
                boolean oneFirst = other.quoted().contains(one.cell().attempt());
                boolean otherFirst = one.quoted().contains(other.cell().attempt());
                if (oneFirst == otherFirst
                        && one.lineage().isPresent()
                        && other.lineage().isPresent()) {
                    violations.add("attempts %s and %s: %s"
                            .formatted(
                                    one.cell().attempt(),
                                    other.cell().attempt(),
                                    oneFirst
                                            ? "each has the other in its prompt"
                                            : "neither has the other in its prompt"));
                }
            }
        }
    }

    private static void overlaps(List<JournalCall> calls, List<String> violations) {
        Map<String, JournalCall> latest = new HashMap<>();
        calls.stream()
                .filter(call -> !call.listener().isEmpty())
                .sorted(Comparator.comparingLong(JournalCall::startNanos))
                .forEach(call -> {
                    JournalCall before = latest.get(call.listener());
                    if (before != null && before.overlaps(call)) {
                        violations.add("two calls of one listener overlap in the journal, at %d and %d"
                                .formatted(before.startNanos(), call.startNanos()));
                    }
                    if (before == null || before.endNanos() < call.endNanos()) {
                        latest.put(call.listener(), call);
                    }
                });
    }
}
