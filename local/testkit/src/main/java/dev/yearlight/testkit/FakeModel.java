package dev.yearlight.testkit;

import dev.yearlight.domain.TokenUsage;
import dev.yearlight.generation.Model;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.Prompt;
import dev.yearlight.testkit.Turbulence.Effect;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/** A model that gives the scripted outcomes, then a new short story for every prompt; confined to one thread. */
public final class FakeModel implements Model {

    /** What every answer costs. */
    public static final TokenUsage USAGE = new TokenUsage(1000, 800, 200);

    private final Queue<ModelOutcome> script = new ArrayDeque<>();
    private final List<Prompt> prompts = new ArrayList<>();
    private Consumer<Prompt> observer = prompt -> {};
    private Turbulence turbulence = Turbulence.NONE;
    private int running;
    private int mostAtOnce;

    /** Adds outcomes to the script. */
    public FakeModel then(ModelOutcome... outcomes) {
        Collections.addAll(script, outcomes);
        return this;
    }

    /** Adds the same outcome several times. */
    public FakeModel thenTimes(int times, ModelOutcome outcome) {
        script.addAll(Collections.nCopies(times, outcome));
        return this;
    }

    /** Is told of every prompt when it comes in. */
    public void observe(Consumer<Prompt> newObserver) {
        observer = newObserver;
    }

    /** From now on calls pass through this. */
    public void set(Turbulence newTurbulence) {
        turbulence = newTurbulence;
    }

    @Override
    public Uni<ModelOutcome> write(Prompt prompt) {
        return Uni.createFrom().deferred(() -> {
            running++;
            mostAtOnce = Math.max(mostAtOnce, running);
            return turbulence
                    .around(Effect.CALL_MODEL, () -> answer(prompt))
                    .onTermination()
                    .invoke(() -> running--);
        });
    }

    private ModelOutcome answer(Prompt prompt) {
        prompts.add(prompt);
        observer.accept(prompt);
        ModelOutcome scripted = script.poll();
        return scripted != null
                ? scripted
                : answered("Story number " + prompts.size() + "\n\nYou heard music.\n\nIt was good.");
    }

    /** A text with its cost. */
    public static ModelOutcome.Answered answered(String text) {
        return new ModelOutcome.Answered(text, "fake-1", USAGE);
    }

    /** Every prompt that was answered, in order. */
    public List<Prompt> prompts() {
        return List.copyOf(prompts);
    }

    /** The most calls that ran at one time. */
    public int mostAtOnce() {
        return mostAtOnce;
    }

    @Override
    public String endpoint() {
        return "fake:";
    }

    @Override
    public String parameters() {
        return "none";
    }
}
