package dev.yearlight.common.store;

import dev.yearlight.domain.ListenerId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What the serving read asks of the store. */
public interface ReportReads {

    /** The days of a listener that are written, at LOCAL_QUORUM, in calendar order. */
    CompletionStage<List<WrittenDay>> days(ListenerId listener);

    /** All reports of a listener at LOCAL_ONE, also what no cell names (any more). */
    CompletionStage<List<ReportRow>> reports(ListenerId listener);

    /** The report that a cell names at LOCAL_QUORUM; empty where no replica of the quorum has it. */
    CompletionStage<Optional<ReportRow>> report(ListenerId listener, WrittenDay day);
}
