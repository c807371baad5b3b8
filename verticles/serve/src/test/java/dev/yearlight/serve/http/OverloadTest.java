package dev.yearlight.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.serve.http.Overload.Cause;
import dev.yearlight.serve.token.Traffic;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class OverloadTest {

    private static final long MILLISECOND = 1_000_000;
    private static final ListenerId ADA = new ListenerId("ada");
    private static final ListenerId BOB = new ListenerId("bob");

    private final Deque<Runnable> loop = new ArrayDeque<>();
    private final Overload overload = new Overload(
            new OverloadConfig(
                    8,
                    100,
                    Duration.ofMillis(2),
                    Duration.ofMillis(50),
                    Duration.ofMillis(20),
                    3,
                    Duration.ofSeconds(5)),
            loop::add,
            0);

    @Test
    void loadGeneratorsAreRefusedBeforeReaders() {
        waiting(6);

        assertThat(overload.refuses(Traffic.SYNTHETIC, ADA, 0)).isEqualTo(Cause.STORE);
        assertThat(overload.refuses(Traffic.READER, ADA, 0)).isNull();
        assertThat(overload.refusesAll(0)).isNull();
    }

    @Test
    void atTheLimitNobodyIsAdmittedUntilSomebodyWasAnswered() {
        waiting(8);
        assertThat(overload.refusesAll(0)).isEqualTo(Cause.STORE);

        overload.waited(new ListenerId("reader-0"), 0, MILLISECOND);

        assertThat(overload.refusesAll(MILLISECOND)).isNull();
    }

    @Test
    void onlySoManyWaitForTheSameArchive() {
        for (int reader = 0; reader < 3; reader++) {
            assertThat(overload.refuses(Traffic.READER, ADA, 0)).isNull();
            overload.waits(ADA);
        }

        assertThat(overload.refuses(Traffic.READER, ADA, 0)).isEqualTo(Cause.LISTENER);
        assertThat(overload.refuses(Traffic.READER, BOB, 0)).isNull();
        overload.waited(ADA, 0, MILLISECOND);
        assertThat(overload.refuses(Traffic.READER, ADA, MILLISECOND)).isNull();
    }

    @Test
    void whoFindsTheEventLoopBusyForTooLongIsRefusedLoadGeneratorsSooner() {
        assertThat(overload.refusesAll(0)).isNull();

        assertThat(overload.refuses(Traffic.SYNTHETIC, ADA, 11 * MILLISECOND)).isEqualTo(Cause.LOOP);
        assertThat(overload.refuses(Traffic.READER, ADA, 11 * MILLISECOND)).isNull();
        assertThat(overload.refusesAll(21 * MILLISECOND)).isEqualTo(Cause.LOOP);
    }

    @Test
    void aTurnOfTheEventLoopEndsWithTheTaskThatItsFirstRequestLeft() {
        overload.refusesAll(0);
        assertThat(loop).hasSize(1);
        loop.remove().run();

        assertThat(overload.refusesAll(21 * MILLISECOND)).isNull();
    }

    private void waiting(int readers) {
        for (int reader = 0; reader < readers; reader++) {
            overload.waits(new ListenerId("reader-" + reader));
        }
    }
}
