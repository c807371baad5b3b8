package dev.yearlight.repair.remedy;

import dev.yearlight.domain.RunId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The audit record of one remediation in memory. */
final class FakeRemediationLog implements RemediationLog {

    private final Map<Target, Outcome> outcomes = new HashMap<>();
    private final Set<StaleReport> marks = new LinkedHashSet<>();
    private Optional<Remediation> head = Optional.empty();
    private int uses;

    int uses() {
        return uses;
    }

    @Override
    public void plan(Remediation remediation, TargetSet targets) {
        targets.targets().forEach(target -> outcomes.put(target, Outcome.PLANNED));
        head = Optional.of(remediation);
    }

    @Override
    public Optional<Remediation> find(RunId id) {
        return head.filter(remediation -> remediation.id().equals(id));
    }

    @Override
    public List<Remediation> all() {
        return head.stream().toList();
    }

    @Override
    public Map<Target, Outcome> targets(RunId id) {
        return Map.copyOf(outcomes);
    }

    @Override
    public CompletionStage<Void> settle(RunId id, Target target, Outcome outcome) {
        outcomes.put(target, outcome);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> mark(RunId id, StaleReport stale) {
        marks.add(stale);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public List<StaleReport> marks(RunId id) {
        return new ArrayList<>(marks);
    }

    @Override
    public void applied(RunId id, Remediation.Applied applied) {
        uses++;
    }
}
