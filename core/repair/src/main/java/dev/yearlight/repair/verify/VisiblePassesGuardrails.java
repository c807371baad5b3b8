package dev.yearlight.repair.verify;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.repair.verify.Evidence.GuardrailCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** I12: what the guardrails say now of each visible report that they judged when it was written. */
final class VisiblePassesGuardrails implements Check {

    @Override
    public Invariant invariant() {
        return Invariant.I12;
    }

    @Override
    public Verdict of(Evidence evidence) {
        List<String> violations = new ArrayList<>();
        Map<String, Long> unchecked = new TreeMap<>();
        long[] passed = {0};
        evidence.listeners()
                .values()
                .forEach(listener -> listener.visible().forEach(day -> {
                    AttemptId attempt = day.cell().attempt();
                    switch (Optional.ofNullable(evidence.guardrails().get(attempt))
                            .orElseGet(() -> new GuardrailCheck.Unchecked("it was not looked at"))) {
                        case GuardrailCheck.Passed pass -> passed[0]++;
                        case GuardrailCheck.Refused refused ->
                            violations.add("%s, attempt %s breaks %s".formatted(day.day(), attempt, refused.rules()));
                        case GuardrailCheck.Unchecked not -> unchecked.merge(not.why(), 1L, Long::sum);
                    }
                }));
        if (violations.isEmpty() && passed[0] == 0 && !unchecked.isEmpty()) {
            return new Verdict.NotObservable("no visible report could be checked: " + unchecked);
        }
        return Verdict.of(
                violations,
                passed[0] + " reports checked" + (unchecked.isEmpty() ? "" : ", not checked: " + unchecked));
    }
}
