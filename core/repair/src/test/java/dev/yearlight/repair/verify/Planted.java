package dev.yearlight.repair.verify;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.repair.StoredDay;
import dev.yearlight.repair.parked.Parked;
import dev.yearlight.repair.verify.Evidence.GuardrailCheck;
import dev.yearlight.repair.verify.Evidence.Limits;
import dev.yearlight.repair.verify.Evidence.Offsets;
import dev.yearlight.repair.verify.ListenerEvidence.Announced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Evidence with one thing changed. */
record Planted(Evidence evidence) {

    Evidence listener(Snapshot snapshot, UnaryOperator<ListenerEvidence> change) {
        Map<ListenerId, ListenerEvidence> listeners = new HashMap<>(evidence.listeners());
        listeners.computeIfPresent(snapshot.listener(), (same, found) -> change.apply(found));
        return new Evidence(
                evidence.run(),
                listeners,
                evidence.parked(),
                evidence.records(),
                evidence.offsets(),
                evidence.journal(),
                evidence.limits(),
                evidence.guardrails(),
                evidence.lostCalls(),
                evidence.digestBefore());
    }

    Evidence stored(Snapshot snapshot, int index, UnaryOperator<StoredDay> change) {
        return listener(snapshot, found -> {
            List<StoredDay> stored = new ArrayList<>(found.stored());
            stored.set(index, change.apply(stored.get(index)));
            return with(found, stored, found.contents(), found.announced());
        });
    }

    Evidence announced(Snapshot snapshot, UnaryOperator<List<Announced>> change) {
        return listener(
                snapshot,
                found -> with(
                        found, found.stored(), found.contents(), change.apply(new ArrayList<>(found.announced()))));
    }

    Evidence parked(UnaryOperator<Parked> change) {
        return new Evidence(
                evidence.run(),
                evidence.listeners(),
                evidence.parked().stream().map(change).toList(),
                evidence.records(),
                evidence.offsets(),
                evidence.journal(),
                evidence.limits(),
                evidence.guardrails(),
                evidence.lostCalls(),
                evidence.digestBefore());
    }

    Evidence offsets(long committed, long end) {
        return new Evidence(
                evidence.run(),
                evidence.listeners(),
                evidence.parked(),
                evidence.records(),
                Map.of(0, new Offsets(committed, end)),
                evidence.journal(),
                evidence.limits(),
                evidence.guardrails(),
                evidence.lostCalls(),
                evidence.digestBefore());
    }

    Evidence journal(UnaryOperator<List<JournalCall>> change, Limits limits) {
        return new Evidence(
                evidence.run(),
                evidence.listeners(),
                evidence.parked(),
                evidence.records(),
                evidence.offsets(),
                evidence.journal().map(calls -> change.apply(new ArrayList<>(calls))),
                limits,
                evidence.guardrails(),
                evidence.lostCalls(),
                evidence.digestBefore());
    }

    Evidence withoutJournal() {
        return new Evidence(
                evidence.run(),
                evidence.listeners(),
                evidence.parked(),
                evidence.records(),
                evidence.offsets(),
                Optional.empty(),
                evidence.limits(),
                evidence.guardrails(),
                evidence.lostCalls(),
                evidence.digestBefore());
    }

    Evidence guardrail(AttemptId attempt, GuardrailCheck check) {
        Map<AttemptId, GuardrailCheck> checks = new HashMap<>(evidence.guardrails());
        checks.put(attempt, check);
        return new Evidence(
                evidence.run(),
                evidence.listeners(),
                evidence.parked(),
                evidence.records(),
                evidence.offsets(),
                evidence.journal(),
                evidence.limits(),
                checks,
                evidence.lostCalls(),
                evidence.digestBefore());
    }

    Evidence digestBefore(String digest) {
        return new Evidence(
                evidence.run(),
                evidence.listeners(),
                evidence.parked(),
                evidence.records(),
                evidence.offsets(),
                evidence.journal(),
                evidence.limits(),
                evidence.guardrails(),
                evidence.lostCalls(),
                Optional.of(digest));
    }

    static ListenerEvidence with(
            ListenerEvidence found,
            List<StoredDay> stored,
            Map<AttemptId, LocalDate> contents,
            List<Announced> announced) {
        return new ListenerEvidence(found.expected(), stored, contents, announced);
    }
}
