package dev.yearlight.repair.remedy;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RunId;
import dev.yearlight.repair.Archive;
import dev.yearlight.repair.Batches;
import dev.yearlight.repair.StoredDay;
import dev.yearlight.repair.StoredDays;
import dev.yearlight.repair.remedy.Remediation.Kind;
import dev.yearlight.repair.remedy.ReportList.Name;
import dev.yearlight.repair.remedy.ReportList.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Turns what a person names into the exact reports that stand behind it now; every method blocks. */
public final class Chooser {

    private final Archive archive;
    private final Kind kind;

    /** Chooses for a removal, which takes visible reports alone, or for a replay, which takes every day with a cell. */
    public Chooser(Archive archive, Kind kind) {
        this.archive = archive;
        this.kind = kind;
    }

    /** The reports of a list. */
    public Choice listed(List<Row> rows) {
        Map<ListenerId, List<Row>> byListener =
                rows.stream().collect(Collectors.groupingBy(Row::listener, LinkedHashMap::new, Collectors.toList()));
        List<Target> targets = new ArrayList<>();
        List<String> unfit = new ArrayList<>();
        Batches.forEach(
                byListener.entrySet().iterator(),
                listener -> archive.cells(listener.getKey()),
                (listener, cells) -> listener.getValue()
                        .forEach(row -> named(row, cells)
                                .ifPresentOrElse(
                                        targets::add,
                                        () -> unfit.add("row " + row.number() + ": " + unfitBecause(row, cells)))));
        return new Choice(TargetSet.of(targets), unfit);
    }

    /** The reports that a run wrote and that still stand, of these categories; an empty set means all. */
    public Choice ofRun(Iterator<ExpectedDay> manifest, RunId run, Set<Category> categories) {
        List<Target> targets = new ArrayList<>();
        Batches.forEach(
                listeners(manifest).iterator(),
                listener -> StoredDays.read(archive, listener),
                (listener, days) -> days.values().stream()
                        .filter(day -> fit(day.cell()) && day.writtenBy(run))
                        .filter(day -> categories.isEmpty()
                                || categories.contains(day.cell().category()))
                        .forEach(day -> targets.add(Target.of(listener, day.day(), day.cell()))));
        return new Choice(TargetSet.of(targets), List.of());
    }

    /** These attempts, looked for in all cells. */
    public Choice attempts(Set<AttemptId> attempts, CellScan cells) {
        List<Target> targets = new ArrayList<>();
        Set<AttemptId> missing = new HashSet<>(attempts);
        cells.forEach((listener, day, cell) -> {
            if (attempts.contains(cell.attempt()) && fit(cell)) {
                targets.add(Target.of(listener, day, cell));
                missing.remove(cell.attempt());
            }
        });
        return new Choice(
                TargetSet.of(targets),
                missing.stream()
                        .map(attempt -> "attempt " + attempt + ": no day names it" + inState())
                        .sorted()
                        .toList());
    }

    /** The same reports, and those of the same listeners that quote them, directly or in turn. */
    public TargetSet withDependents(TargetSet targets) {
        Set<Target> all = new HashSet<>(targets.targets());
        Batches.forEach(
                targets.byListener().entrySet().iterator(),
                listener -> StoredDays.read(archive, listener.getKey()),
                (listener, days) -> StaleContext.all(
                                listener.getKey(), days.values(), TargetSet.attempts(listener.getValue()))
                        .forEach(stale -> all.add(Target.of(
                                listener.getKey(),
                                stale.day(),
                                Optional.ofNullable(days.get(stale.day()))
                                        .map(StoredDay::cell)
                                        .orElseThrow()))));
        return TargetSet.of(all);
    }

    /** Port: every day cell there is, one after the other. */
    @FunctionalInterface
    public interface CellScan {

        void forEach(CellVisitor visitor);
    }

    /** Is shown one cell after the other. */
    @FunctionalInterface
    public interface CellVisitor {

        void cell(ListenerId listener, LocalDate day, DayCell cell);
    }

    private Optional<Target> named(Row row, SortedMap<LocalDate, DayCell> cells) {
        return cells.entrySet().stream()
                .filter(cell -> names(row.name(), cell.getKey(), cell.getValue()) && fit(cell.getValue()))
                .map(cell -> Target.of(row.listener(), cell.getKey(), cell.getValue()))
                .findFirst();
    }

    private static boolean names(Name name, LocalDate day, DayCell cell) {
        return switch (name) {
            case Name.OnDay onDay -> onDay.day().equals(day);
            case Name.ByAttempt byAttempt -> byAttempt.attempt().equals(cell.attempt());
        };
    }

    private boolean fit(DayCell cell) {
        return switch (kind) {
            case REMOVE -> cell.state() == DayState.WRITTEN;
            case REPLAY -> true;
        };
    }

    private String unfitBecause(Row row, SortedMap<LocalDate, DayCell> cells) {
        return switch (row.name()) {
            case Name.OnDay onDay ->
                cells.containsKey(onDay.day())
                        ? onDay.day() + " has no visible report"
                        : "nothing is known of " + onDay.day();
            case Name.ByAttempt byAttempt -> "no day names attempt " + byAttempt.attempt() + inState();
        };
    }

    private String inState() {
        return switch (kind) {
            case REMOVE -> " as visible";
            case REPLAY -> "";
        };
    }

    private static Set<ListenerId> listeners(Iterator<ExpectedDay> manifest) {
        Set<ListenerId> listeners = new LinkedHashSet<>();
        manifest.forEachRemaining(day -> listeners.add(day.listener()));
        return listeners;
    }
}
