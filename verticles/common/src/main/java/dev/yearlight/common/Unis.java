package dev.yearlight.common;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one bridge from Vert.x futures and completion stages to Mutiny.
 *
 * <p>A request begins with each subscription, and its outcome is emitted on the Vert.x context given. Cancelling such a
 * {@link Uni} does not cancel the request: set the client's timeout too.
 */
public final class Unis {

    private Unis() {}

    /** The outcome of a stage, whichever thread completes it. */
    public static <T extends @Nullable Object> Uni<T> ofStage(Context context, Supplier<CompletionStage<T>> request) {
        return Uni.createFrom()
                .emitter(emitter -> request.get()
                        .whenComplete((value, failure) -> onContext(context, () -> {
                            if (failure == null) {
                                emitter.complete(value);
                            } else {
                                emitter.fail(unwrapped(failure));
                            }
                        })));
    }

    /** The outcome of a Vert.x future. */
    public static <T extends @Nullable Object> Uni<T> ofFuture(Context context, Supplier<Future<T>> request) {
        return ofStage(context, () -> request.get().toCompletionStage());
    }

    private static void onContext(Context context, Runnable task) {
        if (Vertx.currentContext() == context) {
            task.run();
        } else {
            context.runOnContext(ignored -> task.run());
        }
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }
}
