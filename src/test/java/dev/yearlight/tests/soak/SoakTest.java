package dev.yearlight.tests.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.domain.Snapshot;
import dev.yearlight.local.writer.HouseWriter;
import dev.yearlight.testkit.faults.CallJournal.Call;
import dev.yearlight.testkit.faults.Fault;
import dev.yearlight.testkit.faults.FaultModelServer;
import dev.yearlight.testkit.faults.FaultRule;
import dev.yearlight.testkit.faults.FaultScript;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.InventedListeners;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Stage;
import dev.yearlight.tests.repair.Operator;
import dev.yearlight.tests.repair.Operator.Answer;
import dev.yearlight.tests.soak.Watch.Seen;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Minutes of steady work with a throttling model, a worker that comes and goes, and a database that stands still.
 *
 * <p>Takes {@code -Dyearlight.soak.minutes}, 10 where it is not set, and somewhat longer on a busy machine.
 */
@Tag("soak")
@ExtendWith(Backends.class)
final class SoakTest {

    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("yearlight.soak.minutes", 10));
    private static final Duration LATENCY = Duration.ofSeconds(2);
    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(20);

    /** What a busy machine may take for anything. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int CALLS_AT_ONCE = Integer.getInteger("yearlight.soak.calls", 64);
    private static final int PARTITIONS = 8;
    private static final int COMMIT_GAP = 500;
    private static final int LIVE_MEGABYTES = 256;

    /** What the limits leave of the time beside disturbances. */
    private static final double BUSY = 0.6;

    private final Servers servers;
    private final Vertx vertx = Vertx.vertx();
    private final HouseWriter writer = new HouseWriter();
    private final List<Snapshot> listeners =
            RealSizedListeners.withDays((int) (BUSY * CALLS_AT_ONCE * LENGTH.toMillis() / LATENCY.toMillis()));
    private final FaultModelServer model;
    private final Stage stage;
    private final Map<String, String> settings;
    private final Operator operator;

    SoakTest(Servers servers, @TempDir Path folder) throws IOException {
        this.servers = servers;
        model = FaultModelServer.start(vertx, answering(), prompt -> writer.compose(prompt.user()))
                .await();
        stage = Stage.open(servers, "soak", PARTITIONS);
        settings = stage.worker(model.baseUrl().toString());
        settings.put("yearlight.model.calls-in-flight", Integer.toString(CALLS_AT_ONCE));
        // Far beyond the latency: a call that a busy machine gives up is billed by the model, and no report tells of
        // it.
        settings.put("yearlight.model.timeout", "15s");
        // Longer than a call may take; a worker uses its whole share of the calls only after it.
        settings.put("yearlight.admission.window", "17s");
        // As long as it may be on a machine that others use, too.
        settings.put("yearlight.kafka.session-timeout", "20s");
        settings.put("yearlight.generate.commit-gap", Integer.toString(COMMIT_GAP));
        operator = Operator.of(folder, settings, listeners);
    }

    @AfterEach
    void stop() {
        model.close();
        vertx.close().await();
    }

    @Test
    void minutesOfWorkAndDisturbanceLoseNothingAndKeepAllLimits() throws IOException {
        Duration took;
        Seen seen;
        String run;
        try (WorkerProcess first = WorkerProcess.start("soak-first", settings);
                Watch watch = watch()) {
            // Given
            watch.begin(first);
            run = operator.publishes();
            Instant begin = Instant.now();

            // When
            until(begin, 0.15);
            model.follow(FaultScript.of(FaultRule.always(Fault.Status.throttled("1"))));
            until(begin, 0.25);
            model.follow(answering());
            until(begin, 0.4);
            try (WorkerProcess second = WorkerProcess.start("soak-second", settings)) {
                watch.begin(second);
                awaitMembers(2);
                watch.awaitMembers(2, PATIENCE);
                until(begin, 0.6);
                watch.end(second);
                assertThat(second.end()).as("the second worker's exit code").isZero();
            }
            awaitMembers(1);
            watch.awaitMembers(1, PATIENCE);
            until(begin, 0.7);
            servers.database().pause();
            Instant paused = Instant.now();
            await("the database's pause")
                    .atMost(DATABASE_PAUSE.plus(PATIENCE))
                    .until(() -> Instant.now().isAfter(paused.plus(DATABASE_PAUSE)));
            servers.database().resume();
            await("the end").atMost(LENGTH.multipliedBy(3).plus(PATIENCE)).until(() -> stage.lag() == 0);
            took = Duration.between(begin, Instant.now());
            seen = watch.seen();

            // Then
            assertThat(first.end()).as("the first worker's exit code").isZero();
        }
        List<Call> calls = model.journal().calls();
        Answer verified = operator.verifies(run, calls, CALLS_AT_ONCE);
        print(took, seen, calls, verified);
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(verified.verdicts()).as(verified.out()).containsExactlyElementsOf(Answer.ALL_HELD);
        assertThat(ejections(seen)).as("ejections").isZero();
        assertThat(seen.liveMegabytes()).as("megabytes that stay in use").isLessThan(LIVE_MEGABYTES);
        assertThat(seen.gap()).isLessThanOrEqualTo((long) PARTITIONS * COMMIT_GAP);
    }

    /** The only one that is meant to leave is the second worker. */
    private static int ejections(Seen seen) {
        return seen.departures() - 1;
    }

    private void print(Duration took, Seen seen, List<Call> calls, Answer verified) {
        int reports = Set.copyOf(stage.announced()).size();
        long throttled =
                calls.stream().filter(call -> call.fault().contains("429")).count();
        long violations = verified.verdicts().stream()
                .filter(verdict -> verdict.endsWith("violated"))
                .count();
        row("took", took.toSeconds() + " s for " + LENGTH.toMinutes() + " min of work");
        row("listeners, days", listeners.size() + ", " + InventedListeners.days(listeners));
        row("mean snapshot", RealSizedListeners.meanBytes(listeners) + " bytes");
        row("reports, parked", reports + ", " + stage.parked().size());
        row("rate", "%.1f reports/s".formatted((double) reports / took.toSeconds()));
        row("heap, most", "%.0f MB, garbage included".formatted(seen.heapMegabytes()));
        row("heap, live at the end", "%.0f MB".formatted(seen.liveMegabytes()));
        row("commit gap, most", seen.gap() + " records");
        row("in flight, most", seen.callsInFlight() + " as a worker tells");
        row("in flight at the model", model.journal().mostInFlight() + " of " + CALLS_AT_ONCE);
        row("calls at the model", calls.size() + ", of these " + throttled + " answered with 429");
        row("ejections", Integer.toString(ejections(seen)));
        row("violated invariants", violations + " of " + verified.verdicts().size());
        row("samples", seen.samples() + ", unanswered " + seen.unanswered());
    }

    private static void row(String what, String value) {
        System.out.printf("soak  %-24s %s%n", what, value);
    }

    /** Looks once there is a group to look at. */
    private Watch watch() {
        awaitMembers(1);
        return new Watch(stage, model);
    }

    private void awaitMembers(int members) {
        await(members + " members")
                .atMost(PATIENCE)
                // Before its first member joins, the group is not known.
                .ignoreExceptions()
                .until(() -> stage.shares().size() == members);
    }

    private static void until(Instant begin, double part) {
        Instant then = begin.plusMillis((long) (LENGTH.toMillis() * part));
        await("the next disturbance")
                .atMost(LENGTH.plus(PATIENCE))
                .until(() -> Instant.now().isAfter(then));
    }

    private static FaultScript answering() {
        return FaultScript.of(FaultRule.always(new Fault.Delayed(LATENCY, new Fault.Answer())));
    }
}
