package dev.yearlight.bench;

import dev.yearlight.bench.process.ThreadCost;
import dev.yearlight.bench.script.CheckedDay;
import dev.yearlight.bench.script.Rehearsal.Rehearsed;
import dev.yearlight.generation.StoryCheck;
import dev.yearlight.generation.StoryCheck.Verdict;
import dev.yearlight.generation.guardrail.GuardrailSettings;
import dev.yearlight.generation.guardrail.Guardrails;
import java.util.ArrayList;
import java.util.List;

/** The guardrails over stories that pass, one after the other in one thread. */
final class GuardrailBench {

    private final BenchSettings settings;
    private final Rehearsed rehearsed;
    private final BenchProgress progress;

    /** @param rehearsed orders, and stories that the house writer told of them */
    GuardrailBench(BenchSettings settings, Rehearsed rehearsed, BenchProgress progress) {
        this.settings = settings;
        this.rehearsed = rehearsed;
        this.progress = progress;
    }

    ScenarioResult.Checking run() {
        StoryCheck guardrails =
                new Guardrails(GuardrailSettings.load(settings.home().resolve("config/guardrails")));
        int checks = settings.units(Scenario.GUARDRAILS);
        int rounds = settings.warmUps() + settings.rounds();
        progress.round(Scenario.GUARDRAILS.label(), (long) rounds * checks);
        List<ThreadCost> measured = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ThreadCost before = ThreadCost.now();
            check(guardrails, checks);
            ThreadCost spent = ThreadCost.now().since(before);
            if (round >= settings.warmUps()) {
                measured.add(spent);
            }
            progress.done((long) (round + 1) * checks);
        }
        return new ScenarioResult.Checking(
                Scenario.GUARDRAILS.label(),
                checks,
                settings.rounds(),
                rehearsed.orders().meanBytes(),
                meanWords(),
                Medians.of(measured, spent -> spent.microsPer(checks)),
                Medians.of(measured, spent -> spent.bytesPer(checks)));
    }

    private void check(StoryCheck guardrails, int checks) {
        List<CheckedDay> days = rehearsed.checked();
        for (int check = 0; check < checks; check++) {
            CheckedDay day = days.get(check % days.size());
            Verdict verdict = guardrails.check(day.story(), day.snapshot(), day.day(), day.earlier());
            if (verdict instanceof Verdict.Refused) {
                throw new IllegalStateException("the guardrails refuse a story that they let pass in the rehearsal");
            }
        }
    }

    private double meanWords() {
        return rehearsed.checked().stream()
                .mapToInt(day -> day.story().body().split("\\s+", -1).length)
                .average()
                .orElse(0);
    }
}
