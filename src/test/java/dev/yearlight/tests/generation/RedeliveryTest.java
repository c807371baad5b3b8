package dev.yearlight.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.codecs.RedriveHeader;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.ParkReason;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.InventedListeners;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Stage;
import dev.yearlight.tests.backends.WitnessModel;
import dev.yearlight.tests.backends.Worker;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same order again, a replay, a removal and a re-drive, over the real topics and tables. */
@ExtendWith(Backends.class)
final class RedeliveryTest {

    private static final int LISTENERS = 4;
    private static final Duration RUN = Duration.ofSeconds(60);

    private final Servers servers;
    private final List<Snapshot> listeners;
    private final Stage stage;
    private final WitnessModel model;
    private final Worker worker;
    private final Archives archives;

    RedeliveryTest(Servers servers, TestInfo test) throws IOException {
        this.servers = servers;
        String name = "redelivery-" + Integer.toHexString(test.getDisplayName().hashCode());
        listeners = InventedListeners.of(name, LISTENERS);
        stage = Stage.open(servers, name, 2);
        archives = new Archives(servers, stage, listeners);
        model = WitnessModel.start(listeners);
        Map<String, String> settings = stage.worker(model.address());
        settings.put("yearlight.retry.texts", "1");
        worker = Worker.start(settings);
    }

    @AfterEach
    void stop() {
        worker.close();
        model.close();
    }

    @Test
    void theSameRunAgainMakesNoCallAndChangesNoCell() {
        // Given
        publishAll(1);
        String digest = archives.digest();
        long contents = archives.contents();
        model.forget();

        // When
        publishAll(1);

        // Then
        assertThat(model.calls()).isEmpty();
        assertThat(archives.digest()).isEqualTo(digest);
        assertThat(archives.contents()).isEqualTo(contents);
        archives.assertAllVisible(1);
        archives.assertAllAnnounced();
    }

    @Test
    void aReplayOfOneDayWritesItAnewWithAllOtherReportsInItsPrompt() {
        // Given
        publishAll(1);
        Snapshot listener = listeners.getFirst();
        LocalDate replayed = listener.days().get(1).date();
        Map<LocalDate, DayCell> before = stage.cells(listener.listener());
        model.forget();

        // When
        stage.publish(only(listener, 1, 2));
        awaitDone();

        // Then
        assertThat(model.firstCalls()).singleElement().satisfies(call -> {
            assertThat(call.listener()).isEqualTo(listener.listener());
            assertThat(call.day()).isEqualTo(replayed);
            assertThat(call.earlier())
                    .containsExactlyElementsOf(listener.days().stream()
                            .map(RemarkableDay::date)
                            .filter(day -> !day.equals(replayed))
                            .toList());
        });
        DayCell after = stage.cell(listener.listener(), replayed);
        assertThat(after.epoch()).isEqualTo(2);
        assertThat(after.visible()).isTrue();
        assertThat(before.values()).extracting(DayCell::attempt).doesNotContain(after.attempt());
        before.put(replayed, after);
        assertThat(stage.cells(listener.listener()))
                .as("the other days are as they were")
                .isEqualTo(before);
        assertThat(stage.announced()).contains(after.attempt());
    }

    @Test
    void anOlderOrderThanTheReplayIsSkipped() {
        // Given
        publishAll(2);
        String digest = archives.digest();
        model.forget();

        // When
        publishAll(1);

        // Then
        assertThat(model.calls()).isEmpty();
        assertThat(archives.digest()).isEqualTo(digest);
    }

    @Test
    void aRemovedDayIsNotWrittenAgainAtItsEpochButAtTheNext() {
        // Given
        publishAll(1);
        Snapshot listener = listeners.getFirst();
        LocalDate removed = listener.days().getFirst().date();
        remove(listener.listener(), removed);
        model.forget();

        // When
        publishAll(1);

        // Then
        assertThat(model.calls()).isEmpty();
        assertThat(stage.cell(listener.listener(), removed).state()).isEqualTo(DayState.REMOVED);

        // When
        stage.publish(only(listener, 0, 2));
        awaitDone();

        // Then
        assertThat(stage.cell(listener.listener(), removed).visible()).isTrue();
        assertThat(model.firstCalls())
                .singleElement()
                .satisfies(call -> assertThat(call.earlier())
                        .hasSize(listener.days().size() - 1)
                        .doesNotContain(removed));
    }

    @Test
    void aParkedDayWaitsForARedriveAndTheDaysAroundItAreWritten() {
        // Given
        Snapshot listener = listeners.getFirst();
        LocalDate bad = listener.days().get(1).date();
        model.failOn(call ->
                call.listener().equals(listener.listener()) && call.day().equals(bad));

        // When
        publishAll(1);

        // Then
        assertThat(stage.cells(listener.listener()))
                .hasSize(listener.days().size())
                .allSatisfy((day, cell) ->
                        assertThat(cell.state()).isEqualTo(day.equals(bad) ? DayState.PARKED : DayState.WRITTEN));
        assertThat(stage.parked())
                .singleElement()
                .satisfies(parked ->
                        assertThat(ParkedRecord.header(parked, "reason")).isEqualTo(ParkReason.UNUSABLE_ANSWER.name()));
        model.failOn(call -> false);
        model.forget();

        // When
        publishAll(1);

        // Then
        assertThat(model.calls()).isEmpty();

        // When
        stage.publish(
                InventedListeners.order(listener, 1),
                new RecordHeader(
                        RedriveHeader.NAME,
                        RedriveHeader.encode(
                                stage.cell(listener.listener(), bad).attempt())));
        awaitDone();

        // Then
        assertThat(model.firstCalls()).extracting(WitnessModel.Call::day).containsExactly(bad);
        archives.assertAllVisible(1);
        archives.assertAllAnnounced();
        assertThat(stage.parked()).hasSize(1);
    }

    private void publishAll(int epoch) {
        listeners.forEach(listener -> stage.publish(InventedListeners.order(listener, epoch)));
        awaitDone();
    }

    private void awaitDone() {
        await("no lag").atMost(RUN).until(() -> stage.lag() == 0);
    }

    private static WorkOrder only(Snapshot listener, int index, int epoch) {
        return InventedListeners.order(listener, epoch).narrowedTo(index);
    }

    private void remove(ListenerId listener, LocalDate day) {
        DayCell cell = stage.cell(listener, day);
        servers.tables()
                .writeCell(
                        listener,
                        day,
                        new DayCell(
                                DayState.REMOVED, cell.epoch(), cell.term(), cell.attempt(), "", cell.category(), ""))
                .toCompletableFuture()
                .join();
    }
}
