package dev.yearlight.generate.eventloop;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfinementTest {

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final Confinement confinement = new Confinement(
            command -> context.runOnContext(ignored -> command.run()),
            new OutageRetry(
                    new VertxDelays(vertx), () -> 0, Duration.ofMillis(2), Duration.ofMillis(4), failure -> {}));

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void answersOfForeignThreadsComeBackToTheEventLoop() {
        Uni<String> foreign = Uni.createFrom().completionStage(() -> CompletableFuture.supplyAsync(() -> "answer"));

        assertThat(run(confinement.confine(foreign).map(answer -> Vertx.currentContext() == context)))
                .isTrue();
    }

    @Test
    void outagesAreRiddenOutOnTheEventLoop() {
        AtomicInteger tries = new AtomicInteger();
        Uni<Integer> failing = Uni.createFrom()
                .completionStage(() -> CompletableFuture.supplyAsync(tries::incrementAndGet))
                .invoke(number -> {
                    if (number < 4) {
                        throw new UncheckedIOException(new IOException("away"));
                    }
                });

        assertThat(run(confinement.confine(failing).map(number -> Vertx.currentContext() == context)))
                .isTrue();
        assertThat(tries).hasValue(4);
    }

    @Test
    void whatIsMissingIsPassedOn() {
        Uni<Boolean> missing = Uni.createFrom().failure(new NoSuchElementException("no content"));

        assertThat(run(confinement
                        .confine(missing)
                        .onFailure(NoSuchElementException.class)
                        .recoverWithItem(true)))
                .isTrue();
    }

    private boolean run(Uni<Boolean> work) {
        CompletableFuture<Boolean> outcome = new CompletableFuture<>();
        context.runOnContext(ignored -> work.subscribe().with(outcome::complete, outcome::completeExceptionally));
        return outcome.orTimeout(5, TimeUnit.SECONDS).join();
    }
}
