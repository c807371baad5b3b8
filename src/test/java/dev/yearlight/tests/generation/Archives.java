package dev.yearlight.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import dev.yearlight.codecs.LineageJson;
import dev.yearlight.codecs.MalformedRecordException;
import dev.yearlight.codecs.Sha256;
import dev.yearlight.common.store.VisibleReport;
import dev.yearlight.common.store.VisibleReports;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Stage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** What stands in the tables in the end, as an independent reader sees it. */
record Archives(Servers servers, Stage stage, List<Snapshot> listeners) {

    /** Every expected day is visible once at this epoch and resolves, and nothing else is there. */
    void assertAllVisible(int epoch) {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        VisibleReports reports = new VisibleReports(servers.servingTables(), metrics);
        for (Snapshot listener : listeners) {
            List<LocalDate> expected =
                    listener.days().stream().map(RemarkableDay::date).toList();
            SortedMap<LocalDate, DayCell> cells = stage.cells(listener.listener());
            assertThat(cells.keySet()).containsExactlyElementsOf(expected);
            assertThat(cells.values()).allSatisfy(cell -> {
                assertThat(cell.state()).isEqualTo(DayState.WRITTEN);
                assertThat(cell.epoch()).isEqualTo(epoch);
            });
            List<VisibleReport> visible =
                    reports.read(listener.listener()).toCompletableFuture().join();
            assertThat(visible).extracting(VisibleReport::day).containsExactlyElementsOf(expected);
        }
        assertThat(metrics.get("yearlight.unresolved.cells").counter().count()).isZero();
    }

    /** The warehouse heard of every visible report, and of no other. */
    void assertAllAnnounced() {
        assertThat(new HashSet<>(stage.announced())).isEqualTo(attempts());
    }

    /** The lineage of every visible report on these days names the visible reports of the days before, and no other. */
    void assertLineagesName(BiPredicate<ListenerId, LocalDate> days) {
        cells().forEach((listener, cells) -> {
            List<AttemptId> earlier = new ArrayList<>();
            cells.forEach((day, cell) -> {
                if (cell.visible()) {
                    if (days.test(listener, day)) {
                        assertThat(lineage(listener, day, cell.attempt()).earlier())
                                .isEqualTo(earlier);
                    }
                    earlier.add(cell.attempt());
                }
            });
        });
    }

    /** The ownership terms that a listener's visible reports were written under, by day. */
    List<Long> terms(ListenerId listener) {
        return stage.cells(listener).entrySet().stream()
                .filter(day -> day.getValue().visible())
                .map(day -> lineage(listener, day.getKey(), day.getValue().attempt())
                        .term())
                .toList();
    }

    private Lineage lineage(ListenerId listener, LocalDate day, AttemptId attempt) {
        ByteBuffer stored = servers.tables()
                .content(listener, day, attempt, ConsistencyLevel.LOCAL_QUORUM)
                .toCompletableFuture()
                .join()
                .orElseThrow()
                .lineage();
        byte[] bytes = new byte[stored.remaining()];
        stored.duplicate().get(bytes);
        try {
            return LineageJson.decode(bytes);
        } catch (MalformedRecordException malformed) {
            throw new IllegalStateException("a lineage cannot be read", malformed);
        }
    }

    /** The attempts that readers see. */
    Set<AttemptId> attempts() {
        return cells().values().stream()
                .flatMap(days -> days.values().stream())
                .filter(DayCell::visible)
                .map(DayCell::attempt)
                .collect(Collectors.toSet());
    }

    /** How many days are visible now. */
    long visible() {
        return attempts().size();
    }

    /** How many contents are stored, whether a cell names them or not. */
    long contents() {
        return listeners.stream()
                .mapToLong(listener -> servers.tables()
                        .contents(listener.listener())
                        .toCompletableFuture()
                        .join()
                        .size())
                .sum();
    }

    /** Whether this day is visible now. */
    boolean isVisible(ListenerId listener, LocalDate day) {
        DayCell cell = stage.cells(listener).get(day);
        return cell != null && cell.visible();
    }

    /** Equal only when every cell is. */
    String digest() {
        return Sha256.hex(cells().values().toString().getBytes(StandardCharsets.UTF_8));
    }

    private SortedMap<ListenerId, SortedMap<LocalDate, DayCell>> cells() {
        return new TreeMap<>(Map.copyOf(
                stage.cells(listeners.stream().map(Snapshot::listener).toList())));
    }
}
