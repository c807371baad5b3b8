package dev.yearlight.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.tests.backends.ChildProcess;
import dev.yearlight.tests.backends.InventedListeners;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Stage;
import dev.yearlight.tests.backends.WitnessModel;
import dev.yearlight.tests.backends.Worker;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.RecordMetadata;

/** One case of the crash matrix: listeners, their topics, a model that keeps a journal, and what has to hold. */
final class Scene implements AutoCloseable {

    /** How long a loaded machine may take for what a case waits for. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Stage stage;
    private final List<Snapshot> listeners;
    private final Archives archives;
    private final WitnessModel model;
    private final Map<String, String> settings;
    private final Map<RecordMetadata, Snapshot> published = new HashMap<>();

    /** What a call of the model is paid for. */
    record PaidDay(ListenerId listener, LocalDate day) {}

    private Scene(Servers servers, Stage stage, List<Snapshot> listeners, WitnessModel model) {
        this.stage = stage;
        this.listeners = listeners;
        this.archives = new Archives(servers, stage, listeners);
        this.model = model;
        this.settings = stage.worker(model.address());
        // All listeners are asked for at once: what a limit that begins slowly does is for other tests.
        settings.put("yearlight.admission.first-limit", "64");
    }

    /** Nothing is published yet. */
    static Scene open(Servers servers, String name, int listeners, int partitions) throws IOException {
        List<Snapshot> invented = InventedListeners.of(name, listeners);
        return new Scene(servers, Stage.open(servers, name, partitions), invented, WitnessModel.start(invented));
    }

    Stage stage() {
        return stage;
    }

    List<Snapshot> listeners() {
        return listeners;
    }

    Archives archives() {
        return archives;
    }

    WitnessModel model() {
        return model;
    }

    int days() {
        return InventedListeners.days(listeners);
    }

    /** The settings of this scene's workers; a case may change them before it starts one. */
    Map<String, String> settings() {
        return settings;
    }

    /** A worker inside of this process. */
    Worker worker() throws IOException {
        return Worker.start(settings);
    }

    /** A worker as a process of its own. */
    ChildProcess workerProcess() throws IOException {
        ChildProcess worker = StoppingWorker.ordinary(settings);
        worker.awaitLine(WorkerMain.READY, PATIENCE);
        return worker;
    }

    /** Publishes an order for every listener. */
    void publish() {
        listeners.forEach(listener -> published.put(stage.publish(InventedListeners.order(listener, 1)), listener));
    }

    void awaitVisible(int days) {
        await("visible days").atMost(PATIENCE).until(() -> archives.visible() >= days);
    }

    void awaitCallsUnderWay(int calls) {
        await("calls under way").atMost(PATIENCE).until(() -> model.waiting() == calls);
    }

    /** All is visible and committed; on the way nothing is committed beyond the first unfinished record. */
    void awaitEnd() {
        await("the end").atMost(PATIENCE).until(() -> {
            assertCommitsBelowUnfinished();
            return archives.visible() == days() && stage.lag() == 0;
        });
    }

    Set<PaidDay> visible() {
        return listeners.stream()
                .flatMap(listener -> listener.days().stream().map(day -> new PaidDay(listener.listener(), day.date())))
                .filter(day -> archives.isVisible(day.listener(), day.day()))
                .collect(Collectors.toSet());
    }

    /** How often each day was asked for. */
    Map<PaidDay, Long> paid() {
        return model.firstCalls().stream()
                .collect(
                        Collectors.groupingBy(call -> new PaidDay(call.listener(), call.day()), Collectors.counting()));
    }

    /** The days that are asked for and not visible. */
    Set<PaidDay> inFlight() {
        Set<PaidDay> inFlight = new HashSet<>(paid().keySet());
        inFlight.removeAll(visible());
        return inFlight;
    }

    /** Calls beyond one a day. */
    int extraCalls() {
        return model.firstCalls().size() - days();
    }

    /** Commits are read first, so that work which goes on meanwhile raises no false alarm. */
    void assertCommitsBelowUnfinished() {
        assertThat(stage.committed())
                .as("nothing is committed beyond the first unfinished record")
                .allSatisfy((partition, offset) -> assertThat(offset).isLessThanOrEqualTo(firstUnfinished(partition)));
    }

    /** No loss, nothing visible twice, order for each listener, no more paid than allowed, everything committed. */
    void assertWhole(int mostExtraCalls) {
        archives.assertAllVisible(1);
        assertThat(stage.announced()).containsAll(archives.attempts());
        assertThat(stage.parked()).isEmpty();
        assertThat(stage.lag()).isZero();
        assertCommitsBelowUnfinished();
        assertThat(paid()).hasSize(days());
        assertThat(extraCalls()).as("extra calls").isLessThanOrEqualTo(mostExtraCalls);
        assertThat(model.calls())
                .as("every prompt carries all earlier days of its listener")
                .allSatisfy(call -> assertThat(call.earlier()).isEqualTo(daysBefore(call)));
        archives.assertLineagesName((listener, day) -> true);
    }

    /** One line for the matrix. */
    void print(String what, int inFlight) {
        System.out.printf(
                "%s: days %d, in flight %d, extra calls %d, visible in the end %d, contents that nothing names %d%n",
                what, days(), inFlight, extraCalls(), archives.visible(), archives.contents() - archives.visible());
    }

    @Override
    public void close() {
        model.close();
    }

    private List<LocalDate> daysBefore(WitnessModel.Call call) {
        return listeners.stream()
                .filter(listener -> listener.listener().equals(call.listener()))
                .flatMap(listener -> listener.days().stream())
                .map(RemarkableDay::date)
                .filter(day -> day.isBefore(call.day()))
                .toList();
    }

    private long firstUnfinished(int partition) {
        Map<Long, Snapshot> records = new TreeMap<>();
        published.forEach((at, listener) -> {
            if (at.partition() == partition) {
                records.put(at.offset(), listener);
            }
        });
        Set<PaidDay> visible = visible();
        return records.entrySet().stream()
                .filter(record -> !record.getValue().days().stream()
                        .allMatch(day ->
                                visible.contains(new PaidDay(record.getValue().listener(), day.date()))))
                .mapToLong(Map.Entry::getKey)
                .findFirst()
                .orElse(records.size());
    }
}
