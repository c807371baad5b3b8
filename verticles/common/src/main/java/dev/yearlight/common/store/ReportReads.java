package dev.yearlight.common.store;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ListenerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletionStage;

/** What the serving read asks of the store. */
public interface ReportReads {

    /** All day cells of a listener at LOCAL_QUORUM, in calendar order. */
    CompletionStage<SortedMap<LocalDate, DayCell>> cells(ListenerId listener);

    /** All content of a listener at LOCAL_ONE, also what no cell names (any more). */
    CompletionStage<List<ContentRow>> contents(ListenerId listener);

    /** The content of one attempt; empty where the replicas asked have none. */
    CompletionStage<Optional<StoredContent>> content(
            ListenerId listener, LocalDate day, AttemptId attempt, ConsistencyLevel consistency);
}
