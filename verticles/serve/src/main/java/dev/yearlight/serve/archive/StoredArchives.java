package dev.yearlight.serve.archive;

import dev.yearlight.common.store.VisibleReport;
import dev.yearlight.common.store.VisibleReports;
import dev.yearlight.domain.ListenerId;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Archives as Cassandra has them. */
public record StoredArchives(VisibleReports visible) implements ArchiveReader {

    @Override
    public CompletionStage<List<ArchivedReport>> read(ListenerId listener) {
        return visible.read(listener)
                .thenApply(reports ->
                        reports.stream().map(StoredArchives::archived).toList());
    }

    private static ArchivedReport archived(VisibleReport report) {
        ByteBuffer bytes = report.report().duplicate();
        byte[] json = new byte[bytes.remaining()];
        bytes.get(json);
        return new ArchivedReport(report.day(), report.sha256(), json);
    }
}
