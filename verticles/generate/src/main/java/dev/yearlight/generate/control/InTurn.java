package dev.yearlight.generate.control;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Something that is asked for again and again, but never twice at once; for any thread. */
final class InTurn {

    private CompletableFuture<Boolean> latest = CompletableFuture.completedFuture(false);
    private long rounds;

    /**
     * Asks, unless the last answer is still to come: then it is that one.
     *
     * @return whether it succeeded; never fails
     */
    synchronized CompletableFuture<Boolean> ask(Supplier<? extends CompletionStage<?>> question) {
        if (latest.isDone()) {
            rounds++;
            latest = answered(question);
        }
        return latest;
    }

    /** Asks once the last answer has come, whatever it was. */
    synchronized CompletableFuture<Boolean> askAfterwards(Supplier<? extends CompletionStage<?>> question) {
        latest = latest.thenCompose(before -> answered(question));
        return latest;
    }

    /** How often it was asked. */
    synchronized long rounds() {
        return rounds;
    }

    private static CompletableFuture<Boolean> answered(Supplier<? extends CompletionStage<?>> question) {
        try {
            return question.get().handle((answer, failure) -> failure == null).toCompletableFuture();
        } catch (RuntimeException refused) {
            return CompletableFuture.completedFuture(false);
        }
    }
}
