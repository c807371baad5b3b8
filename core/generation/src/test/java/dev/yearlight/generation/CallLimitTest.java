package dev.yearlight.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallLimitTest {

    private final List<String> started = new ArrayList<>();
    private final List<UniEmitter<? super String>> running = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final CallLimit limit = new CallLimit(2);

    @Test
    void callsBeyondTheLimitWaitAndStartInTheOrderOfTheirComing() {
        List.of("a", "b", "c", "d").forEach(this::ask);
        assertThat(started).containsExactly("a", "b");
        assertThat(limit.inFlight()).isEqualTo(2);

        running.get(1).complete("b done");
        assertThat(started).containsExactly("a", "b", "c");

        running.get(0).complete("a done");
        assertThat(started).containsExactly("a", "b", "c", "d");
        assertThat(answers).containsExactly("b done", "a done");
    }

    @Test
    void aFailedCallGivesItsPermitBack() {
        List.of("a", "b", "c").forEach(this::ask);

        running.getFirst().fail(new IllegalStateException("broken"));

        assertThat(started).containsExactly("a", "b", "c");
        assertThat(answers).containsExactly("broken");
    }

    @Test
    void aCallThatThrowsGivesItsPermitBack() {
        for (int i = 0; i < 5; i++) {
            limit.admit(() -> {
                        throw new IllegalStateException("bug");
                    })
                    .subscribe()
                    .with(item -> {}, failure -> answers.add(failure.getMessage()));
        }

        assertThat(answers).hasSize(5).containsOnly("bug");
        assertThat(limit.inFlight()).isZero();
    }

    @Test
    void aCancelledCallGivesItsPermitBackOnce() {
        Cancellable first = ask("a");
        List.of("b", "c", "d").forEach(this::ask);

        first.cancel();
        first.cancel();
        running.getFirst().complete("too late");

        assertThat(started).containsExactly("a", "b", "c");
        assertThat(limit.inFlight()).isEqualTo(2);
        assertThat(answers).isEmpty();
    }

    @Test
    void aCallThatIsCancelledWhileItWaitsNeverStarts() {
        ask("a");
        ask("b");
        Cancellable waiting = ask("c");
        ask("d");

        waiting.cancel();
        running.getFirst().complete("a done");

        assertThat(started).containsExactly("a", "b", "d");
    }

    @Test
    void thousandsThatWaitForCallsThatAnswerAtOnceNeedNoStack() {
        ask("a");
        ask("b");
        AtomicInteger answered = new AtomicInteger();
        for (int i = 0; i < 100_000; i++) {
            limit.admit(() -> Uni.createFrom().item("at once")).subscribe().with(item -> answered.incrementAndGet());
        }

        running.getFirst().complete("a done");

        assertThat(answered).hasValue(100_000);
        assertThat(limit.inFlight()).isEqualTo(1);
    }

    @Test
    void aSecondSubscriptionIsASecondCall() {
        AtomicInteger calls = new AtomicInteger();
        Uni<Integer> admitted = limit.admit(() -> Uni.createFrom().item(calls.incrementAndGet()));

        admitted.subscribe().withSubscriber(UniAssertSubscriber.create()).assertItem(1);
        admitted.subscribe().withSubscriber(UniAssertSubscriber.create()).assertItem(2);
    }

    @Test
    void aLimitOfNothingIsRefused() {
        assertThatThrownBy(() -> new CallLimit(0)).hasMessageContaining("permits");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void underManyThreadsTheLimitHoldsAndEveryPermitComesBack(long seed) throws InterruptedException {
        int threads = 4;
        int callsEach = 5_000;
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch open = new CountDownLatch(threads * callsEach);
        try (ExecutorService askers = Executors.newFixedThreadPool(threads);
                ExecutorService answerers = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                Random random = new Random(seed * threads + thread);
                askers.execute(() -> {
                    for (int call = 0; call < callsEach; call++) {
                        boolean impatient = random.nextInt(3) == 0;
                        Uni<String> answer = Uni.createFrom().item("answer").emitOn(answerers);
                        Cancellable asked = limit.admit(() -> impatient ? answer : counted(answer, now, most))
                                .onTermination()
                                .invoke(open::countDown)
                                .subscribe()
                                .with(item -> {}, failure -> {});
                        if (impatient) {
                            asked.cancel();
                        }
                    }
                });
            }
            assertThat(open.await(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(most.get()).isBetween(1, 2);
        assertThat(limit.inFlight()).isZero();
        assertThat(limit.admit(() -> Uni.createFrom().item("still open"))
                        .await()
                        .indefinitely())
                .isEqualTo("still open");
    }

    private static Uni<String> counted(Uni<String> answer, AtomicInteger now, AtomicInteger most) {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        return answer.invoke(now::decrementAndGet);
    }

    private Cancellable ask(String name) {
        return limit.admit(() -> {
                    started.add(name);
                    return Uni.createFrom().<String>emitter(running::add);
                })
                .subscribe()
                .with(answers::add, failure -> answers.add(failure.getMessage()));
    }
}
