package dev.yearlight.repair.verify;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.Lineage;
import dev.yearlight.repair.StoredDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that was found of one listener.
 *
 * @param expected days of the manifest
 * @param stored the day cells as they were read, each with the content that it names
 * @param contents the day of every attempt that is stored, whether a cell names it or not
 * @param announced the lineage of every event of a written report, with its day
 */
public record ListenerEvidence(
        List<ExpectedDay> expected,
        List<StoredDay> stored,
        Map<AttemptId, LocalDate> contents,
        List<Announced> announced) {

    /** Copies what it is given. */
    public ListenerEvidence {
        expected = List.copyOf(expected);
        stored = List.copyOf(stored);
        contents = Map.copyOf(contents);
        announced = List.copyOf(announced);
    }

    /** An event of a written report. */
    public record Announced(LocalDate day, Lineage lineage) {}

    /** The cell of a day; the one that was read last where there are several. */
    public Optional<DayCell> cell(LocalDate day) {
        return stored.stream()
                .filter(found -> found.day().equals(day))
                .map(StoredDay::cell)
                .reduce((first, last) -> last);
    }

    /** What became of a day that was asked for at an epoch. */
    boolean settled(ExpectedDay day) {
        @Nullable DayCell cell = cell(day.day()).orElse(null);
        return switch (day.fate(cell)) {
            case PENDING -> false;
            case VISIBLE, PARKED, REMOVED, SUPERSEDED -> true;
        };
    }

    Stream<StoredDay> visible() {
        return stored.stream().filter(day -> day.cell().visible());
    }
}
