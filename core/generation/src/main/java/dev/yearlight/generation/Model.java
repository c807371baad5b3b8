package dev.yearlight.generation;

import io.smallrye.mutiny.Uni;

/** Port: the language model. Failures that it can have are outcomes; a failed {@link Uni} is a bug. */
public interface Model {

    Uni<ModelOutcome> write(Prompt prompt);

    /** Base address without credentials, for the lineage. */
    String endpoint();

    /** The parameters of every request, for the lineage. */
    String parameters();
}
