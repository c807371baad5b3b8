package dev.yearlight.generate.model;

import dev.yearlight.generate.metrics.GenerateMetrics;
import dev.yearlight.generation.Model;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.Prompt;
import io.smallrye.mutiny.Uni;

/** A model whose calls are counted by what came of them. */
public record CountedModel(Model model, GenerateMetrics metrics) implements Model {

    @Override
    public Uni<ModelOutcome> write(Prompt prompt) {
        return model.write(prompt).onItem().invoke(metrics::called);
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
