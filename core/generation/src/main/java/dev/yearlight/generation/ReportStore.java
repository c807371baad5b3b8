package dev.yearlight.generation;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Report;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.SortedMap;

/** Port: where reports are kept. Every answer means that a quorum of replicas has it. */
public interface ReportStore {

    /** All day cells of a listener, in calendar order. */
    Uni<SortedMap<LocalDate, DayCell>> cells(ListenerId listener);

    /** The content that an attempt left; fails with {@link java.util.NoSuchElementException} where there is none. */
    Uni<StoredReport> content(ListenerId listener, LocalDate day, AttemptId attempt);

    /** Stores the whole report as an immutable row, and answers the SHA-256 of its bytes in hexadecimal. */
    Uni<String> writeContent(ListenerId listener, Report report, Lineage lineage);

    /** Points the day at what became of it; the cell's own logical timestamp decides against other writers. */
    Uni<Void> writeCell(ListenerId listener, LocalDate day, DayCell cell);

    /** A report as it was stored, with where it comes from. */
    record StoredReport(Report report, Lineage lineage) {}
}
