package dev.yearlight.generate.eventloop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.testkit.VirtualDelays;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutageRetryTest {

    private final VirtualDelays delays = new VirtualDelays();
    private final List<Throwable> noticed = new ArrayList<>();
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void pausesDoubleUpToTheLongest() {
        // Given
        UniAssertSubscriber<Integer> subscriber = subscribe(retry(0.999999), 6);

        // When
        List<Long> times = new ArrayList<>();
        while (delays.fireNext()) {
            times.add(delays.now().toMillis());
        }

        // Then 200, 400, 800, then 1000 each
        assertThat(times).containsExactly(199L, 599L, 1399L, 2399L, 3399L);
        subscriber.assertCompleted().assertItem(6);
        assertThat(noticed).hasSize(5);
    }

    @Test
    void chanceTakesUpToHalfOfAPause() {
        subscribe(retry(0), 2);

        delays.fireNext();

        assertThat(delays.now()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void thousandsOfRoundsDoNotGrowTheStack() {
        UniAssertSubscriber<Integer> subscriber = subscribe(retry(0.5), 20_000);

        delays.runToTheEnd();

        subscriber.assertCompleted().assertItem(20_000);
    }

    @Test
    void whatIsNotWorthwhileFailsAtOnce() {
        UniAssertSubscriber<Object> subscriber = retry(0.5)
                .repeat(Uni.createFrom().failure(new IllegalStateException("gone")), failure -> false)
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());

        subscriber.assertFailedWith(IllegalStateException.class, "gone");
    }

    @Test
    void cancellingEndsTheWaiting() {
        UniAssertSubscriber<Integer> subscriber = subscribe(retry(0.5), Integer.MAX_VALUE);

        subscriber.cancel();

        assertThat(delays.fireNext()).isFalse();
        assertThat(tries).hasValue(1);
    }

    private OutageRetry retry(double chance) {
        return new OutageRetry(delays, () -> chance, Duration.ofMillis(200), Duration.ofSeconds(1), noticed::add);
    }

    private UniAssertSubscriber<Integer> subscribe(OutageRetry retry, int succeedsAt) {
        Uni<Integer> attempt = Uni.createFrom().item(tries::incrementAndGet).invoke(number -> {
            if (number < succeedsAt) {
                throw new IllegalStateException("away");
            }
        });
        return retry.repeat(attempt, failure -> true).subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
