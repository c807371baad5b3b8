package dev.yearlight.domain;

import java.util.List;

/**
 * Where a report comes from, complete enough to find every other one that shares a fault with it.
 *
 * @param promptVersion content hash of the prompt's files
 * @param guardrailVersion content hash of the guardrails' settings
 * @param model as the provider names it in its answer
 * @param endpoint base address of the provider, without credentials
 * @param parameters of the request, such as {@code temperature=0.8 max_tokens=400}
 * @param usage of all calls that this report took
 * @param calls how many calls that were, refused texts included
 * @param earlier attempts of the listener's other reports in its prompt
 */
public record Lineage(
        RunId run,
        SnapshotId snapshot,
        String rankingVersion,
        String zoneDataVersion,
        int epoch,
        long term,
        AttemptId attempt,
        String promptVersion,
        String guardrailVersion,
        String model,
        String endpoint,
        String parameters,
        TokenUsage usage,
        int calls,
        List<AttemptId> earlier) {

    /** Copies the list. */
    public Lineage {
        earlier = List.copyOf(earlier);
    }
}
