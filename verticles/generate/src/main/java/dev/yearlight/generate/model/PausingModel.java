package dev.yearlight.generate.model;

import dev.yearlight.generation.Delays;
import dev.yearlight.generation.Model;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.ModelOutcome.Misconfigured;
import dev.yearlight.generation.Prompt;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * A model that is left alone once it said that it is set up wrongly: calls are answered with that cause, unsent, and
 * one call at a time probes whether it was mended.
 *
 * <p>Confined to one event loop.
 */
public final class PausingModel implements Model {

    private final Model model;
    private final Delays delays;
    private final Duration probeEvery;
    private State state = State.OPEN;
    private Misconfigured cause = new Misconfigured("");

    /** Open at first. */
    public PausingModel(Model model, Delays delays, Duration probeEvery) {
        this.model = model;
        this.delays = delays;
        this.probeEvery = probeEvery;
    }

    @Override
    public Uni<ModelOutcome> write(Prompt prompt) {
        return Uni.createFrom().deferred(() -> switch (state) {
            case OPEN -> ask(prompt);
            case PROBE_DUE -> probe(prompt);
            case PAUSED, PROBING -> Uni.createFrom().item(cause);
        });
    }

    @Override
    public String endpoint() {
        return model.endpoint();
    }

    @Override
    public String parameters() {
        return model.parameters();
    }

    private Uni<ModelOutcome> probe(Prompt prompt) {
        state = State.PROBING;
        return ask(prompt).onTermination().invoke(() -> {
            // Still so where the probe was cancelled on its way: the next call takes its place.
            if (state == State.PROBING) {
                state = State.PROBE_DUE;
            }
        });
    }

    private Uni<ModelOutcome> ask(Prompt prompt) {
        return model.write(prompt).onItem().invoke(outcome -> {
            if (outcome instanceof Misconfigured misconfigured) {
                pause(misconfigured);
            } else {
                state = State.OPEN;
            }
        });
    }

    private void pause(Misconfigured why) {
        if (state == State.PAUSED) {
            return;
        }
        state = State.PAUSED;
        cause = why;
        delays.after(probeEvery).subscribe().with(over -> {
            if (state == State.PAUSED) {
                state = State.PROBE_DUE;
            }
        });
    }

    private enum State {
        OPEN,
        PAUSED,
        PROBE_DUE,
        PROBING
    }
}
