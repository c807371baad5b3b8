package dev.yearlight.generation;

import io.smallrye.mutiny.Uni;

/** Port: the places that a model can be asked at, behind their limits; a call waits there for its turn. */
@FunctionalInterface
public interface Endpoints {

    /** What came of the call; a failed {@link Uni} is a bug. Cancelling gives its place back. */
    Uni<Reply> call(ModelCall call);

    /** What came of a call. */
    sealed interface Reply {

        /**
         * It was sent.
         *
         * @param promptVersion of the prompt that was sent; the prompt itself is let go of, since thousands are out
         */
        record Heard(String promptVersion, ModelOutcome outcome, Source source) implements Reply {}

        /** It was not sent: when its turn came, nobody wanted it any more. */
        record Unwanted() implements Reply {}

        /** It was not sent: no endpoint can be asked as things are set, for this reason. */
        record Paused(String why) implements Reply {}
    }

    /**
     * Who answered, for the lineage.
     *
     * @param address without credentials
     * @param parameters of the request
     */
    record Source(String address, String parameters) {}
}
