package dev.yearlight.repair.verify;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RunId;
import dev.yearlight.repair.parked.Parked;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that was gathered of a run; the checks are pure functions of it.
 *
 * @param listeners by listener, whose ids no finding may name
 * @param parked every record of the topic of what is parked
 * @param records every record of the topic of listeners to write for
 * @param offsets committed offset and end, by partition
 * @param journal the model server's own; empty where there is none
 * @param workers what each worker says of its calls for the run; empty where none says anything
 * @param limits what the model server may see at most
 * @param guardrails what the guardrails say now of visible reports, by attempt
 * @param lostCalls calls that crashes and stops may have lost, at most
 * @param digestBefore of the cells before a second pass; empty where nobody kept it
 */
public record Evidence(
        RunId run,
        Map<ListenerId, ListenerEvidence> listeners,
        List<Parked> parked,
        List<TopicRecord> records,
        Map<Integer, Offsets> offsets,
        Optional<List<JournalCall>> journal,
        List<WorkerCalls> workers,
        Limits limits,
        Map<AttemptId, GuardrailCheck> guardrails,
        long lostCalls,
        Optional<String> digestBefore) {

    /** Copies what it is given. */
    public Evidence {
        listeners = Map.copyOf(listeners);
        parked = List.copyOf(parked);
        records = List.copyOf(records);
        offsets = Map.copyOf(offsets);
        journal = journal.map(List::copyOf);
        workers = List.copyOf(workers);
        guardrails = Map.copyOf(guardrails);
    }

    /** How far a partition is committed, and where it ends. */
    public record Offsets(long committed, long end) {}

    /**
     * What the model server may see at most.
     *
     * @param callsAtOnce empty where nothing is set
     * @param callsAMinute empty where nothing is set
     */
    public record Limits(OptionalInt callsAtOnce, OptionalInt callsAMinute) {}

    /** What the guardrails say of a report. */
    public sealed interface GuardrailCheck {

        /** It passes. */
        record Passed() implements GuardrailCheck {}

        /** It breaks these rules, by name. */
        record Refused(List<String> rules) implements GuardrailCheck {

            /** Copies the list. */
            public Refused {
                rules = List.copyOf(rules);
            }
        }

        /** It was not checked. */
        record Unchecked(String why) implements GuardrailCheck {}
    }
}
