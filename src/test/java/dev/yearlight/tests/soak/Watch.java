package dev.yearlight.tests.soak;

import static org.awaitility.Awaitility.await;

import dev.yearlight.testkit.faults.FaultModelServer;
import dev.yearlight.tests.backends.Stage;
import dev.yearlight.tests.soak.WorkerProcess.Vitals;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks each second at the workers, the model and the group, and remembers the worst. */
final class Watch implements AutoCloseable {

    /** Looks; long enough for a collection. */
    private static final int LATELY = 60;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<WorkerProcess> workers = new CopyOnWriteArrayList<>();
    private final ScheduledFuture<?> looks;
    private final Stage stage;
    private final FaultModelServer model;
    private final Deque<Double> heaps = new ArrayDeque<>();
    private Seen seen = new Seen(0, 0, 0, 0, 0, 0, 0, 0);
    private Set<String> members = Set.of();

    Watch(Stage stage, FaultModelServer model) {
        this.stage = stage;
        this.model = model;
        looks = clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * What was seen.
     *
     * @param samples looks at a worker that it answered
     * @param unanswered looks that it did not answer in time
     * @param heapMegabytes the most in use in one worker, garbage included
     * @param liveMegabytes the least in use of late, which is what a collection left
     * @param gap the widest of a worker
     * @param callsInFlight the most that a worker told of
     * @param callsAtModel the most that the model held at a look
     * @param departures members that were gone from one look to the next
     */
    record Seen(
            int samples,
            int unanswered,
            double heapMegabytes,
            double liveMegabytes,
            long gap,
            long callsInFlight,
            int callsAtModel,
            int departures) {

        Seen with(Vitals vitals, double live) {
            return new Seen(
                    samples + 1,
                    unanswered,
                    Math.max(heapMegabytes, vitals.heapMegabytes()),
                    live,
                    Math.max(gap, vitals.commitGap()),
                    Math.max(callsInFlight, vitals.callsInFlight()),
                    callsAtModel,
                    departures);
        }

        Seen withoutAnswer() {
            return new Seen(
                    samples,
                    unanswered + 1,
                    heapMegabytes,
                    liveMegabytes,
                    gap,
                    callsInFlight,
                    callsAtModel,
                    departures);
        }

        Seen with(int calls, int gone) {
            return new Seen(
                    samples,
                    unanswered,
                    heapMegabytes,
                    liveMegabytes,
                    gap,
                    callsInFlight,
                    Math.max(callsAtModel, calls),
                    departures + gone);
        }
    }

    void begin(WorkerProcess worker) {
        workers.add(worker);
    }

    void end(WorkerProcess worker) {
        workers.remove(worker);
    }

    /** What it saw so far; fails where it does not look any more. */
    synchronized Seen seen() {
        if (looks.isDone()) {
            throw new IllegalStateException("the watch ended", looks.exceptionNow());
        }
        return seen;
    }

    /** Waits until it has seen so many members, so that whoever leaves then is seen to leave. */
    void awaitMembers(int count, Duration within) {
        await(count + " members seen").atMost(within).until(() -> memberCount() == count);
    }

    @Override
    public void close() {
        looks.cancel(false);
        clock.close();
    }

    private synchronized void look() {
        workers.forEach(this::look);
        Set<String> now = stage.members();
        Set<String> gone = new HashSet<>(members);
        gone.removeAll(now);
        members = now;
        seen = seen.with(model.journal().inFlight(), gone.size());
    }

    private synchronized int memberCount() {
        return members.size();
    }

    private void look(WorkerProcess worker) {
        try {
            Vitals vitals = worker.vitals();
            heaps.add(vitals.heapMegabytes());
            if (heaps.size() > LATELY) {
                heaps.remove();
            }
            seen = seen.with(vitals, Collections.min(heaps));
        } catch (IOException busy) {
            seen = seen.withoutAnswer();
        }
    }
}
