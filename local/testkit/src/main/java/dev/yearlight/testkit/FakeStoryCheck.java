package dev.yearlight.testkit;

import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Story;
import dev.yearlight.generation.StoryCheck;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;

/** Guardrails that give the scripted verdicts, then let everything pass; confined to one thread. */
public final class FakeStoryCheck implements StoryCheck {

    private final Queue<Verdict> script = new ArrayDeque<>();
    private final List<List<Story>> seenEarlier = new ArrayList<>();

    /** Adds verdicts to the script. */
    public FakeStoryCheck then(Verdict... verdicts) {
        Collections.addAll(script, verdicts);
        return this;
    }

    /** A refusal by one rule. */
    public static Verdict refused(String rule, String detail) {
        return new Verdict.Refused(List.of(new Violation(rule, detail)));
    }

    /** The earlier stories of every check, in order. */
    public List<List<Story>> seenEarlier() {
        return List.copyOf(seenEarlier);
    }

    @Override
    public String version() {
        return "fake-check";
    }

    @Override
    public Verdict check(Story story, Snapshot snapshot, RemarkableDay day, List<Story> earlier) {
        seenEarlier.add(List.copyOf(earlier));
        Verdict scripted = script.poll();
        return scripted != null ? scripted : new Verdict.Passed();
    }
}
