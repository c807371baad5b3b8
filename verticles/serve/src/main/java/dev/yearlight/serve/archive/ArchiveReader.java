package dev.yearlight.serve.archive;

import dev.yearlight.domain.ListenerId;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The port to where reports are stored. */
public interface ArchiveReader {

    /**
     * The visible reports of one listener, in calendar order; none where the listener has none. Completes on any
     * thread; fails where the store does not answer.
     */
    CompletionStage<List<ArchivedReport>> read(ListenerId listener);

    /**
     * A report as it is stored and served.
     *
     * @param sha256 of {@code json}, in hexadecimal; the report's entity tag
     * @param json UTF-8 bytes of one JSON object; not to be changed by anyone
     */
    @SuppressWarnings("ArrayRecordComponent") // Served as it is: a copy per request would be the cost of the read path.
    record ArchivedReport(LocalDate day, String sha256, byte[] json) {}
}
