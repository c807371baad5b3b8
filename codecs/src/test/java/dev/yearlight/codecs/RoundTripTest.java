package dev.yearlight.codecs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.ReportWritten;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.WorkOrder;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RoundTripTest {

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWorkOrderComesBackAsItWas(long seed) throws MalformedRecordException {
        WorkOrder order = new Samples(seed).workOrder();
        assertThat(WorkOrderCodec.decode(WorkOrderCodec.encode(order))).isEqualTo(order);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aReportEventComesBackAsItWas(long seed) throws MalformedRecordException {
        ReportWritten event = new Samples(seed).reportWritten();
        assertThat(ReportEventCodec.decode(ReportEventCodec.encode(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aReportComesBackAsItWas(long seed) throws MalformedRecordException {
        Report report = new Samples(seed).report();
        assertThat(ReportJson.decode(ReportJson.encode(report))).isEqualTo(report);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLineageComesBackAsItWas(long seed) throws MalformedRecordException {
        Lineage lineage = new Samples(seed).lineage();
        assertThat(LineageJson.decode(LineageJson.encode(lineage))).isEqualTo(lineage);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalSnapshotsHaveOneIdAndOthersAnother(long seed) {
        // Given
        Snapshot one = new Samples(seed).snapshot();
        Snapshot same = new Samples(seed).snapshot();
        Snapshot other = new Samples(seed + 1000).snapshot();

        // Then
        assertThat(SnapshotCodec.id(one)).isEqualTo(SnapshotCodec.id(same)).isNotEqualTo(SnapshotCodec.id(other));
    }
}
