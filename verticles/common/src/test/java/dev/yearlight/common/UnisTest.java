package dev.yearlight.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UnisTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void theOutcomeIsEmittedOnTheContext() {
        Context seen = Unis.ofStage(context, () -> CompletableFuture.supplyAsync(() -> "done"))
                .map(ignored -> Vertx.currentContext())
                .await()
                .atMost(LONG);
        assertThat(seen).isSameAs(context);
    }

    @Test
    void aFailureIsTheRequestsOwn() {
        CompletionStage<String> failed = CompletableFuture.<String>failedFuture(new IllegalStateException("gone"))
                .thenApply(text -> text);
        assertThatThrownBy(() -> Unis.ofStage(context, () -> failed).await().atMost(LONG))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("gone");
    }

    @Test
    void everySubscriptionIsARequestOfItsOwn() {
        // Given
        AtomicInteger requests = new AtomicInteger();
        Uni<Integer> uni = Unis.ofFuture(context, () -> Future.succeededFuture(requests.incrementAndGet()));

        // Then
        assertThat(requests).hasValue(0);
        assertThat(uni.await().atMost(LONG)).isEqualTo(1);
        assertThat(uni.await().atMost(LONG)).isEqualTo(2);
    }

    @Test
    void cancellingDoesNotCancelTheRequest() {
        CompletableFuture<String> request = new CompletableFuture<>();
        Unis.ofStage(context, () -> request).subscribe().with(ignored -> {}).cancel();
        assertThat(request).isNotCancelled();
    }
}
