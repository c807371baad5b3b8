package dev.yearlight.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.ChildProcess;
import dev.yearlight.tests.backends.InventedListeners;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Stage;
import dev.yearlight.tests.backends.WitnessModel;
import dev.yearlight.tests.backends.Worker;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A worker is killed by SIGKILL between two steps of a day, and an ordinary one takes over. */
@ExtendWith(Backends.class)
final class CrashTest {

    private static final int LISTENERS = 8;
    private static final int PARTITIONS = 2;

    /** A few days in, so that some listeners have reports that the next worker has to respect. */
    private static final int TIMES = LISTENERS + 3;

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration RUN = Duration.ofSeconds(60);

    private final Servers servers;

    CrashTest(Servers servers) {
        this.servers = servers;
    }

    private record PaidDay(ListenerId listener, LocalDate day) {}

    @ParameterizedTest
    @EnumSource
    void nothingIsLostNothingDanglesAndOnlyWhatWasInFlightIsPaidTwice(CrashStep step) throws IOException {
        String name = "crash-" + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<Snapshot> listeners = InventedListeners.of(name, LISTENERS);
        int days = InventedListeners.days(listeners);
        Stage stage = Stage.open(servers, name, PARTITIONS);
        Archives archives = new Archives(servers, stage, listeners);
        try (WitnessModel model = WitnessModel.start(listeners)) {
            // Given
            Map<RecordMetadata, Snapshot> published = publish(stage, listeners);
            Set<PaidDay> visibleAtCrash = killedAt(step, stage, model, archives);
            Map<PaidDay, Long> paidAtCrash = paid(model);
            Set<PaidDay> inFlight = new HashSet<>(paidAtCrash.keySet());
            inFlight.removeAll(visibleAtCrash);
            assertThat(stage.committed())
                    .as("nothing is committed beyond the first unfinished record")
                    .allSatisfy((partition, offset) ->
                            assertThat(offset).isLessThanOrEqualTo(firstUnfinished(partition, published, archives)));

            // When
            Worker next = Worker.start(stage.worker(model.address()));
            try (next) {
                await("the end").atMost(RUN).until(() -> archives.visible() == days && stage.lag() == 0);
                assertThat(next.endedByItself()).isFalse();
            }

            // Then
            Map<PaidDay, Long> paid = paid(model);
            System.out.printf(
                    "killed %s: visible at the crash %d of %d, in flight %d, extra calls %d, visible in the end %d%n",
                    step.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    visibleAtCrash.size(),
                    days,
                    inFlight.size(),
                    model.firstCalls().size() - days,
                    archives.visible());
            archives.assertAllVisible(1);
            archives.assertAllAnnounced();
            assertThat(stage.parked()).isEmpty();
            assertThat(paid).hasSize(days);
            assertThat(paid.entrySet()).filteredOn(day -> day.getValue() > 1).allSatisfy(day -> {
                assertThat(day.getKey()).isIn(inFlight);
                assertThat(day.getValue()).isEqualTo(2);
            });
            assertThat(inFlight).extracting(PaidDay::listener).doesNotHaveDuplicates();
            assertThat(model.overlapping()).isEmpty();
        }
    }

    private static Map<RecordMetadata, Snapshot> publish(Stage stage, List<Snapshot> listeners) {
        return listeners.stream()
                .collect(Collectors.toMap(
                        listener -> stage.publish(InventedListeners.order(listener, 1)), listener -> listener));
    }

    /** The days that were visible when the worker died. */
    private static Set<PaidDay> killedAt(CrashStep step, Stage stage, WitnessModel model, Archives archives)
            throws IOException {
        Map<String, String> settings = stage.worker(model.address());
        boolean afterEvent = step == CrashStep.AFTER_EVENT;
        if (afterEvent) {
            settings.put("yearlight.generate.commit-every", "1h");
        }
        try (ChildProcess worker = StoppingWorker.start(step, TIMES, settings)) {
            worker.awaitLine(WorkerMain.READY, START);
            if (afterEvent) {
                await("events").atMost(RUN).until(() -> stage.events().size() >= TIMES);
            } else {
                worker.awaitLine(WorkerMain.REACHED, RUN);
            }
            worker.kill();
        }
        assertStoppedAt(step, stage, archives);
        return visible(archives);
    }

    /** The kill hit between the two steps that it was meant for. */
    private static void assertStoppedAt(CrashStep step, Stage stage, Archives archives) {
        long visible = archives.visible();
        switch (step) {
            case AFTER_ANSWER -> assertThat(archives.contents()).as("contents").isLessThan(TIMES);
            case AFTER_CONTENT -> assertThat(archives.contents()).as("contents").isGreaterThan(visible);
            case AFTER_CELL ->
                assertThat(new HashSet<>(stage.announced()))
                        .as("announced")
                        .hasSizeLessThan(Math.toIntExact(visible))
                        .isSubsetOf(archives.attempts());
            case AFTER_EVENT -> assertThat(stage.committed()).as("committed").isEmpty();
        }
    }

    private static Set<PaidDay> visible(Archives archives) {
        return archives.listeners().stream()
                .flatMap(listener -> listener.days().stream().map(day -> new PaidDay(listener.listener(), day.date())))
                .filter(day -> archives.isVisible(day.listener(), day.day()))
                .collect(Collectors.toSet());
    }

    private static Map<PaidDay, Long> paid(WitnessModel model) {
        return model.firstCalls().stream()
                .collect(
                        Collectors.groupingBy(call -> new PaidDay(call.listener(), call.day()), Collectors.counting()));
    }

    private static long firstUnfinished(int partition, Map<RecordMetadata, Snapshot> published, Archives archives) {
        List<RecordMetadata> records = new ArrayList<>(published.keySet());
        Map<Long, Boolean> finished = new TreeMap<>();
        for (RecordMetadata at : records) {
            Snapshot listener = published.get(at);
            if (at.partition() == partition && listener != null) {
                finished.put(
                        at.offset(),
                        listener.days().stream().allMatch(day -> archives.isVisible(listener.listener(), day.date())));
            }
        }
        return finished.entrySet().stream()
                .filter(record -> !record.getValue())
                .mapToLong(Map.Entry::getKey)
                .findFirst()
                .orElse(finished.size());
    }
}
