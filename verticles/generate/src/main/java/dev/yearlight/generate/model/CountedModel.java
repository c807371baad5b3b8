package dev.yearlight.generate.model;

import dev.yearlight.generate.metrics.EndpointMetrics;
import dev.yearlight.generation.Model;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.Prompt;
import dev.yearlight.generation.Ticker;
import io.smallrye.mutiny.Uni;

/**
 * A model whose calls are counted by what came of them, and timed.
 *
 * @param ticker for their time
 */
public record CountedModel(Model model, EndpointMetrics metrics, Ticker ticker) implements Model {

    @Override
    public Uni<ModelOutcome> write(Prompt prompt) {
        return Uni.createFrom().deferred(() -> {
            long began = ticker.nanos();
            return model.write(prompt).onItem().invoke(outcome -> metrics.called(outcome, ticker.nanos() - began));
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
}
