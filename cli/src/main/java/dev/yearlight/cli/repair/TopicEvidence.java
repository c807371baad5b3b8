package dev.yearlight.cli.repair;

import dev.yearlight.codecs.MalformedRecordException;
import dev.yearlight.codecs.ReportEventCodec;
import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.ReportWritten;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.repair.verify.ListenerEvidence.Announced;
import dev.yearlight.repair.verify.TopicRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the topics tell of some listeners. */
record TopicEvidence(Predicate<ListenerId> listeners) {

    /** Every event of a written report, by listener. */
    Map<ListenerId, List<Announced>> announced(TopicReader reports) {
        Map<ListenerId, List<Announced>> announced = new HashMap<>();
        reports.forEach(record -> {
            event(record)
                    .filter(event -> listeners.test(event.listener()))
                    .ifPresent(event -> announced
                            .computeIfAbsent(event.listener(), listener -> new ArrayList<>())
                            .add(new Announced(event.day(), event.lineage())));
        });
        return announced;
    }

    /** Empty for an event that nobody can read: the report that it should tell of will be missed. */
    private static Optional<ReportWritten> event(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(ReportEventCodec.decode(record.value()));
        } catch (MalformedRecordException unreadable) {
            return Optional.empty();
        }
    }

    /** Every record of the topic of listeners to write for. */
    static List<TopicRecord> records(TopicReader snapshots) {
        List<TopicRecord> records = new ArrayList<>();
        snapshots.forEach(record -> records.add(record(record)));
        return records;
    }

    private static TopicRecord record(ConsumerRecord<byte[], byte[]> record) {
        List<ExpectedDay> days = new ArrayList<>();
        boolean readable = record.value() != null;
        try {
            if (readable) {
                days.addAll(days(WorkOrderCodec.decode(record.value())));
            }
        } catch (MalformedRecordException malformed) {
            readable = false;
        }
        return new TopicRecord(record.topic(), record.partition(), record.offset(), days, readable);
    }

    private static List<ExpectedDay> days(WorkOrder order) {
        List<ExpectedDay> days = new ArrayList<>();
        for (int i = 0; i < order.epochs().size(); i++) {
            RemarkableDay day = order.snapshot().days().get(i);
            days.add(new ExpectedDay(
                    order.snapshot().listener(), day.date(), order.epochs().get(i), day.category()));
        }
        return days;
    }
}
