package dev.yearlight.serve.archive;

import dev.yearlight.common.store.VisibleReport;
import dev.yearlight.common.store.VisibleReports;
import dev.yearlight.domain.ListenerId;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Archives as Cassandra has them.
 *
 * @param rules what must not be shown at present
 */
public record StoredArchives(VisibleReports visible, Supplier<WithheldText> rules) implements ArchiveReader {

    @Override
    public CompletionStage<List<VisibleReport>> read(ListenerId listener) {
        return visible.read(listener);
    }

    @Override
    public WithheldText withheld() {
        return rules.get();
    }
}
