package dev.yearlight.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.serve.http.LimitConfig.Rate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final long SECOND = 1_000_000_000;
    private static final long START = Long.MAX_VALUE - 5 * SECOND;

    private final RateLimit<String> limit = new RateLimit<>(new Rate(10, 3), 100);

    @Test
    void aRestAllowsABurstAndNoMore() {
        assertThat(takes(4, START)).containsExactly(0, 0, 0, 1);
    }

    @Test
    void whatWasTakenComesBackSteadily() {
        takes(3, START);

        assertThat(limit.take("ada", START + SECOND / 10)).isZero();
        assertThat(limit.take("ada", START + SECOND / 10)).isEqualTo(1);
        assertThat(takes(4, START + SECOND)).containsExactly(0, 0, 0, 1);
    }

    @Test
    void overTimeTheRateHoldsWhateverIsAsked() {
        long granted = LongStream.range(0, 10_000)
                .filter(millisecond -> limit.take("ada", START + millisecond * 1_000_000) == 0)
                .count();

        assertThat(granted).isBetween(102L, 103L);
    }

    @Test
    void oneKeyTakesNothingFromAnother() {
        takes(4, START);

        assertThat(limit.take("bob", START)).isZero();
    }

    @Test
    void lookingTakesNothing() {
        assertThat(limit.peek("ada", START)).isZero();
        takes(2, START);
        assertThat(IntStream.range(0, 10).map(again -> limit.peek("ada", START)))
                .containsOnly(0);
        takes(1, START);
        assertThat(limit.peek("ada", START)).isEqualTo(1);
    }

    @Test
    void theWaitIsToldInWholeSeconds() {
        RateLimit<String> slow = new RateLimit<>(new Rate(1, 1), 10);
        slow.take("ada", START);

        assertThat(slow.take("ada", START)).isEqualTo(1);
        assertThat(slow.take("ada", START + SECOND / 2)).isEqualTo(1);
        assertThat(slow.take("ada", START + SECOND)).isZero();
    }

    @Test
    void severalThreadsNeverShareMoreThanThereIs() throws InterruptedException {
        RateLimit<String> shared = new RateLimit<>(new Rate(1, 500), 10);
        AtomicInteger granted = new AtomicInteger();
        Thread[] threads = new Thread[4];
        for (int at = 0; at < threads.length; at++) {
            threads[at] = Thread.ofPlatform().start(() -> {
                for (int request = 0; request < 1_000; request++) {
                    granted.addAndGet(shared.take("ada", START) == 0 ? 1 : 0);
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(granted).hasValue(500);
    }

    private int[] takes(int requests, long now) {
        return IntStream.range(0, requests).map(again -> limit.take("ada", now)).toArray();
    }
}
