package dev.yearlight.generate.store;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import dev.yearlight.codecs.LineageJson;
import dev.yearlight.codecs.MalformedRecordException;
import dev.yearlight.codecs.ReportJson;
import dev.yearlight.codecs.Sha256;
import dev.yearlight.codecs.TwinDeflater;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.common.store.StoredContent;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Report;
import dev.yearlight.generation.ReportStore;
import io.smallrye.mutiny.Uni;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.SortedMap;

/** The reports in Cassandra, each with its compressed twin; answers on the driver's threads. */
public final class CassandraReportStore implements ReportStore {

    private final ReportTables tables;
    private final boolean writesTwins;
    private final ThreadLocal<TwinDeflater> deflaters = ThreadLocal.withInitial(TwinDeflater::new);

    /**
     * Reads and writes these tables.
     *
     * @param writesTwins whether reports are stored compressed, too, so that serving need not compress them
     */
    public CassandraReportStore(ReportTables tables, boolean writesTwins) {
        this.tables = tables;
        this.writesTwins = writesTwins;
    }

    @Override
    public Uni<SortedMap<LocalDate, DayCell>> cells(ListenerId listener) {
        return Uni.createFrom().completionStage(() -> tables.cells(listener));
    }

    @Override
    public Uni<StoredReport> content(ListenerId listener, LocalDate day, AttemptId attempt) {
        return Uni.createFrom()
                .completionStage(() -> tables.content(listener, day, attempt, ConsistencyLevel.LOCAL_QUORUM))
                .map(found -> found.orElseThrow(() -> new NoSuchElementException("no content of attempt " + attempt)))
                .map(CassandraReportStore::decode);
    }

    @Override
    public Uni<String> writeContent(ListenerId listener, Report report, Lineage lineage) {
        byte[] encoded = ReportJson.encode(report);
        byte[] origin = LineageJson.encode(lineage);
        byte[] twin = writesTwins ? deflaters.get().twin(encoded) : null;
        return Uni.createFrom()
                .completionStage(
                        () -> tables.writeContent(listener, report.day(), report.attempt(), encoded, origin, twin))
                .map(acknowledged -> Sha256.hex(encoded));
    }

    @Override
    public Uni<Void> writeCell(ListenerId listener, LocalDate day, DayCell cell) {
        return Uni.createFrom().completionStage(() -> tables.writeCell(listener, day, cell));
    }

    private static StoredReport decode(StoredContent content) {
        try {
            return new StoredReport(
                    ReportJson.decode(bytes(content.report())), LineageJson.decode(bytes(content.lineage())));
        } catch (MalformedRecordException malformed) {
            throw new IllegalStateException("stored content cannot be read: " + malformed.getMessage(), malformed);
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
