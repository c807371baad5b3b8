package dev.yearlight.repair.verify;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RunId;
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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Evidence with one thing changed. */
record Planted(Evidence evidence) {

    Evidence listener(Snapshot snapshot, UnaryOperator<ListenerEvidence> change) {
        Map<ListenerId, ListenerEvidence> listeners = new HashMap<>(evidence.listeners());
        listeners.computeIfPresent(snapshot.listener(), (same, found) -> change.apply(found));
        return changed(parts -> parts.listeners = listeners);
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
        return changed(
                parts -> parts.parked = evidence.parked().stream().map(change).toList());
    }

    Evidence offsets(long committed, long end) {
        return changed(parts -> parts.offsets = Map.of(0, new Offsets(committed, end)));
    }

    Evidence journal(UnaryOperator<List<JournalCall>> change, Limits limits) {
        return changed(parts -> {
            parts.journal = evidence.journal().map(calls -> change.apply(new ArrayList<>(calls)));
            parts.limits = limits;
        });
    }

    /** The same, and the workers counted as many calls as the server. */
    Evidence journalAndWorkers(UnaryOperator<List<JournalCall>> change, Limits limits) {
        Evidence journalled = journal(change, limits);
        long calls = journalled.journal().orElseThrow().size();
        return new Planted(journalled).workers(new WorkerCalls(calls, 0));
    }

    Evidence workers(WorkerCalls... workers) {
        return changed(parts -> parts.workers = List.of(workers));
    }

    Evidence withoutJournal() {
        return changed(parts -> parts.journal = Optional.empty());
    }

    Evidence guardrail(AttemptId attempt, GuardrailCheck check) {
        Map<AttemptId, GuardrailCheck> checks = new HashMap<>(evidence.guardrails());
        checks.put(attempt, check);
        return changed(parts -> parts.guardrails = checks);
    }

    Evidence lostCalls(long calls) {
        return changed(parts -> parts.lostCalls = calls);
    }

    Evidence digestBefore(String digest) {
        return changed(parts -> parts.digestBefore = Optional.of(digest));
    }

    private Evidence changed(Consumer<Parts> change) {
        Parts parts = new Parts(evidence);
        change.accept(parts);
        return parts.evidence();
    }

    static ListenerEvidence with(
            ListenerEvidence found,
            List<StoredDay> stored,
            Map<AttemptId, LocalDate> contents,
            List<Announced> announced) {
        return new ListenerEvidence(found.expected(), stored, contents, announced);
    }

    /** Evidence on the bench, to be put together anew. */
    private static final class Parts {

        private final RunId run;
        private final List<TopicRecord> records;
        private Map<ListenerId, ListenerEvidence> listeners;
        private List<Parked> parked;
        private Map<Integer, Offsets> offsets;
        private Optional<List<JournalCall>> journal;
        private List<WorkerCalls> workers;
        private Limits limits;
        private Map<AttemptId, GuardrailCheck> guardrails;
        private long lostCalls;
        private Optional<String> digestBefore;

        private Parts(Evidence evidence) {
            run = evidence.run();
            records = evidence.records();
            listeners = evidence.listeners();
            parked = evidence.parked();
            offsets = evidence.offsets();
            journal = evidence.journal();
            workers = evidence.workers();
            limits = evidence.limits();
            guardrails = evidence.guardrails();
            lostCalls = evidence.lostCalls();
            digestBefore = evidence.digestBefore();
        }

        private Evidence evidence() {
            return new Evidence(
                    run,
                    listeners,
                    parked,
                    records,
                    offsets,
                    journal,
                    workers,
                    limits,
                    guardrails,
                    lostCalls,
                    digestBefore);
        }
    }
}
