package dev.yearlight.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.codecs.MalformedRecordException;
import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.ParkReason;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.ReportWritten;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.local.writer.HouseWriter;
import dev.yearlight.testkit.faults.Asked;
import dev.yearlight.testkit.faults.CallJournal.Call;
import dev.yearlight.testkit.faults.Fault;
import dev.yearlight.testkit.faults.FaultModelServer;
import dev.yearlight.testkit.faults.FaultRule;
import dev.yearlight.testkit.faults.FaultScript;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.InventedListeners;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Stage;
import dev.yearlight.tests.backends.Worker;
import dev.yearlight.tests.repair.Operator;
import dev.yearlight.tests.repair.Operator.Answer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One run in which the model does everything that models do; the independent checker judges it. */
@ExtendWith(Backends.class)
final class ModelFaultsTest {

    private static final int LISTENERS = 24;
    private static final int CALLS_AT_ONCE = 12;
    private static final Duration RUN = Duration.ofMinutes(3);

    /** A date in a header is told in whole seconds, and clocks are read twice. */
    private static final Duration TOLERANCE = Duration.ofMillis(10);

    private final List<Snapshot> listeners = InventedListeners.of("faults", LISTENERS);
    private final Askers askers = Askers.of(listeners);
    private final HouseWriter writer = new HouseWriter();
    private final Vertx vertx = Vertx.vertx();
    private final FaultModelServer model;
    private final Stage stage;
    private final Archives archives;
    private final Worker worker;
    private final Operator operator;

    /** Days that the model never writes, and what they are to be parked for. */
    private final Map<Asked, ParkReason> hopeless;

    ModelFaultsTest(Servers servers, @TempDir Path folder) throws IOException {
        Asked declined = firstDay(0);
        Asked unusable = firstDay(1);
        Asked unreachable = firstDay(2);
        hopeless = Map.of(
                declined, ParkReason.REFUSED,
                unusable, ParkReason.UNUSABLE_ANSWER,
                unreachable, ParkReason.MODEL_UNAVAILABLE);
        FaultScript script = EveryFault.script(
                List.of(
                        FaultRule.day(declined, new Fault.Refusal()),
                        FaultRule.day(unusable, new Fault.Garbage()),
                        FaultRule.day(unreachable, Fault.Status.of(500))),
                laterDays());
        model = FaultModelServer.start(vertx, script, prompt -> writer.compose(prompt.user()))
                .await();
        stage = Stage.open(servers, "faults", 4);
        archives = new Archives(servers, stage, listeners);
        Map<String, String> settings = stage.worker(model.baseUrl().toString());
        settings.put("yearlight.model.timeout", "2s");
        settings.put("yearlight.model.max-answer-bytes", "65536");
        settings.put("yearlight.model.calls-in-flight", Integer.toString(CALLS_AT_ONCE));
        // Longer than a call may take; a worker uses its whole share of the calls only after it.
        settings.put("yearlight.admission.window", "3s");
        settings.put("yearlight.admission.first-cooldown", "200ms");
        settings.put("yearlight.admission.longest-cooldown", "1s");
        settings.put("yearlight.admission.retries-a-second", "50");
        settings.put("yearlight.retry.failures", "8");
        settings.put("yearlight.retry.first-wait", "100ms");
        settings.put("yearlight.retry.longest-wait", "1s");
        worker = Worker.start(settings);
        operator = Operator.of(folder, settings, listeners);
    }

    @AfterEach
    void stop() {
        worker.close();
        model.close();
        vertx.close().await();
    }

    @Test
    void whateverTheModelDoesADayIsVisibleOrParkedForACause() throws IOException {
        // When
        String run = operator.publishes();
        awaitEnd();
        List<Call> calls = model.journal().calls();
        Answer verified = verify(run);

        // Then
        print(calls);
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(calls).extracting(Call::fault).containsAll(EveryFault.names());
        assertThat(calls).hasSize((int) worker.calls());
        assertThat(worker.endedByItself()).isFalse();
        assertParkedForCauses();
        assertNamesAreTheListenersOwn();
        assertWaitsAreKept(calls);
        assertThat(stage.events())
                .extracting(event -> event.lineage().model())
                .contains(FaultModelServer.MODEL, EveryFault.SWAPPED);

        // When
        String digest = verified.json().path("digest").asText();
        operator.publishes();
        awaitEnd();
        Answer again = verify(run, "--digest", digest);

        // Then
        assertThat(model.journal().calls()).as("a second pass makes no call").hasSameSizeAs(calls);
        assertThat(again.verdicts())
                .as(again.out())
                .hasSameSizeAs(Answer.ALL_HELD)
                .allMatch(verdict -> verdict.endsWith(" held"));
    }

    private void awaitEnd() {
        await("no lag").atMost(RUN).until(() -> stage.lag() == 0);
        await("no call").atMost(RUN).until(() -> model.journal().inFlight() == 0);
    }

    private Answer verify(String run, String... more) throws IOException {
        return operator.verifies(run, model.journal().calls(), CALLS_AT_ONCE, more);
    }

    private void assertParkedForCauses() {
        Map<Asked, ParkReason> parked = parked();
        assertThat(parked).isEqualTo(hopeless);
        assertThat(archives.visible() + parked.size()).isEqualTo(InventedListeners.days(listeners));
    }

    private void assertNamesAreTheListenersOwn() {
        ForeignNames names = new ForeignNames(listeners);
        Set<AttemptId> attempts = archives.attempts();
        List<ReportWritten> visible = stage.events().stream()
                .filter(event -> attempts.contains(event.report().attempt()))
                .toList();
        assertThat(visible)
                .allSatisfy(event -> assertThat(names.in(text(event.report()), event.listener()))
                        .isEmpty());
        assertThat(visible)
                .as("reports in which somebody else's names would be seen")
                .filteredOn(event -> listeners.stream()
                        .anyMatch(other ->
                                names.in(text(event.report()), other.listener()).isPresent()))
                .hasSizeGreaterThan(visible.size() / 2);
    }

    private static void assertWaitsAreKept(List<Call> calls) {
        Map<Asked, Call> latest = new HashMap<>();
        for (Call call : calls) {
            Call before = latest.put(call.asked(), call);
            if (before != null) {
                Duration told = EveryFault.WAITS.getOrDefault(before.fault(), TOLERANCE);
                assertThat(Duration.ofNanos(call.startNanos() - before.endNanos()))
                        .as("from %s to the next call", before.fault())
                        .isGreaterThanOrEqualTo(told.minus(TOLERANCE));
            }
        }
    }

    private void print(List<Call> calls) {
        Map<Asked, ParkReason> parked = parked();
        Map<String, List<Call>> played =
                calls.stream().collect(Collectors.groupingBy(Call::fault, TreeMap::new, Collectors.toList()));
        played.forEach((fault, those) -> {
            Set<Asked> days = those.stream().map(Call::asked).collect(Collectors.toSet());
            Map<ParkReason, Long> causes = days.stream()
                    .filter(parked::containsKey)
                    .collect(Collectors.groupingBy(parked::get, TreeMap::new, Collectors.counting()));
            long lost = causes.values().stream().mapToLong(count -> count).sum();
            System.out.printf(
                    "%-34s played %3d times on %3d days: %3d visible, %2d parked %s%n",
                    fault, those.size(), days.size(), days.size() - lost, lost, causes.isEmpty() ? "" : causes);
        });
        System.out.printf(
                "model faults: %d calls for %d days, %d visible, %d parked, at most %d of %d calls at once%n",
                calls.size(),
                InventedListeners.days(listeners),
                archives.visible(),
                parked.size(),
                model.journal().mostInFlight(),
                CALLS_AT_ONCE);
    }

    /** The parked days as the server knows them. */
    private Map<Asked, ParkReason> parked() {
        Map<Asked, ParkReason> reasons = new HashMap<>();
        stage.parked().forEach(record -> {
            Snapshot narrowed = order(record).snapshot();
            LocalDate day = narrowed.days().getFirst().date();
            reasons.put(
                    askers.asked(narrowed.listener(), day), ParkReason.valueOf(ParkedRecord.header(record, "reason")));
        });
        return reasons;
    }

    private static WorkOrder order(ConsumerRecord<byte[], byte[]> parked) {
        try {
            return WorkOrderCodec.decode(parked.value());
        } catch (MalformedRecordException malformed) {
            throw new AssertionError("a parked day cannot be read", malformed);
        }
    }

    private Asked firstDay(int listener) {
        Snapshot snapshot = listeners.get(listener);
        return askers.asked(snapshot.listener(), snapshot.days().getFirst().date());
    }

    /** All days but each listener's first: by then others have asked, too, whose answers can be mixed up with theirs. */
    private List<Asked> laterDays() {
        return listeners.stream()
                .flatMap(listener ->
                        listener.days().stream().skip(1).map(day -> askers.asked(listener.listener(), day.date())))
                .toList();
    }

    private static String text(Report report) {
        return report.title() + "\n" + report.body();
    }
}
