package dev.yearlight.generation;

import io.smallrye.mutiny.Uni;
import java.util.function.Consumer;

/** Port: the language model. Failures that it can have are outcomes; a failed {@link Uni} is a bug. */
public interface Model {

    Uni<ModelOutcome> write(Prompt prompt);

    /**
     * The same by a model that passes on what the provider says of its budgets.
     *
     * @param quotas told before the outcome
     */
    default Uni<ModelOutcome> write(Prompt prompt, Consumer<Quota> quotas) {
        return write(prompt);
    }

    /** Base address without credentials, for the lineage. */
    String endpoint();

    /** The parameters of every request, for the lineage. */
    String parameters();
}
