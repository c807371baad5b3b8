package dev.yearlight.testkit;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.LogicalTimestamp;
import dev.yearlight.domain.Report;
import dev.yearlight.generation.ReportStore;
import dev.yearlight.testkit.Turbulence.Effect;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A store in memory in which logical timestamps decide as in Cassandra; it refuses a cell that would point at nothing.
 *
 * <p>Confined to one thread.
 */
public final class FakeReportStore implements ReportStore {

    /** Equal timestamps: the greater value wins, and only the attempt can differ by then. */
    private static final Comparator<DayCell> WINS = Comparator.comparingLong(LogicalTimestamp::of)
            .thenComparing(cell -> cell.attempt().value());

    private final Map<ListenerId, SortedMap<LocalDate, DayCell>> cells = new HashMap<>();
    private final Map<Row, StoredReport> contents = new HashMap<>();
    private Turbulence turbulence = Turbulence.NONE;

    /** From now on effects pass through this. */
    public void set(Turbulence newTurbulence) {
        turbulence = newTurbulence;
    }

    @Override
    public Uni<SortedMap<LocalDate, DayCell>> cells(ListenerId listener) {
        return turbulence.around(Effect.READ_CELLS, () -> cellsOf(listener));
    }

    @Override
    public Uni<StoredReport> content(ListenerId listener, LocalDate day, AttemptId attempt) {
        return turbulence.around(Effect.READ_CONTENT, () -> contentOf(listener, day, attempt));
    }

    @Override
    public Uni<String> writeContent(ListenerId listener, Report report, Lineage lineage) {
        return turbulence.around(Effect.WRITE_CONTENT, () -> {
            contents.put(new Row(listener, report.day(), report.attempt()), new StoredReport(report, lineage));
            return sha256(report);
        });
    }

    @Override
    public Uni<Void> writeCell(ListenerId listener, LocalDate day, DayCell cell) {
        return turbulence
                .around(Effect.WRITE_CELL, () -> {
                    put(listener, day, cell);
                    return cell;
                })
                .replaceWithVoid();
    }

    /** Writes a cell as any writer would, at once. */
    public void put(ListenerId listener, LocalDate day, DayCell cell) {
        if (cell.visible() && !contents.containsKey(new Row(listener, day, cell.attempt()))) {
            throw new IllegalStateException("the cell of " + day + " would point at no content");
        }
        cells.computeIfAbsent(listener, absent -> new TreeMap<>())
                .merge(day, cell, (old, wanted) -> WINS.compare(wanted, old) > 0 ? wanted : old);
    }

    /** A copy of the listener's cells, as they are now. */
    public SortedMap<LocalDate, DayCell> cellsOf(ListenerId listener) {
        return new TreeMap<>(cells.getOrDefault(listener, new TreeMap<>()));
    }

    /** What a day's cell says now; fails where there is none. */
    public DayCell cellOf(ListenerId listener, LocalDate day) {
        return Optional.ofNullable(cellsOf(listener).get(day)).orElseThrow();
    }

    /** What readers see of the listener now, oldest day first. */
    public List<StoredReport> visibleOf(ListenerId listener) {
        return cellsOf(listener).entrySet().stream()
                .filter(entry -> entry.getValue().visible())
                .map(entry ->
                        contentOf(listener, entry.getKey(), entry.getValue().attempt()))
                .toList();
    }

    private StoredReport contentOf(ListenerId listener, LocalDate day, AttemptId attempt) {
        StoredReport stored = contents.get(new Row(listener, day, attempt));
        if (stored == null) {
            throw new NoSuchElementException("no content of attempt " + attempt);
        }
        return stored;
    }

    private static String sha256(Report report) {
        try {
            byte[] bytes = report.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Row(ListenerId listener, LocalDate day, AttemptId attempt) {}
}
