package dev.yearlight.repair;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ListenerId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletionStage;

/** Port: the stored cells and contents, read and written as writers and readers do; safe for many questions at once. */
public interface Archive {

    /** All day cells of a listener, read by a quorum. */
    CompletionStage<SortedMap<LocalDate, DayCell>> cells(ListenerId listener);

    /** The content of one attempt, read by a quorum; empty where there is none. */
    CompletionStage<Optional<Content>> content(ListenerId listener, LocalDate day, AttemptId attempt);

    /** Writes a cell with its logical timestamp; done when a quorum has it. */
    CompletionStage<Void> writeCell(ListenerId listener, LocalDate day, DayCell cell);
}
