package dev.yearlight.serve.archive;

import dev.yearlight.common.store.VisibleReport;
import dev.yearlight.domain.ListenerId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The port to where reports are stored. */
@FunctionalInterface
public interface ArchiveReader {

    /**
     * The visible reports of one listener, in calendar order; none where the listener has none. Completes on any
     * thread; fails where the store does not answer.
     */
    CompletionStage<List<VisibleReport>> read(ListenerId listener);

    /** What of them must not be shown at present; asked at every answer. */
    default WithheldText withheld() {
        return WithheldText.NONE;
    }
}
