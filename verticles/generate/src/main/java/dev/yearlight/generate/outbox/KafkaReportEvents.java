package dev.yearlight.generate.outbox;

import dev.yearlight.codecs.ReportEventCodec;
import dev.yearlight.domain.ReportWritten;
import dev.yearlight.generation.ReportEvents;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events of written reports on the topic {@code reports}, keyed by listener. */
public final class KafkaReportEvents implements ReportEvents {

    private final KafkaOutbox outbox;
    private final String topic;

    public KafkaReportEvents(KafkaOutbox outbox, String topic) {
        this.outbox = outbox;
        this.topic = topic;
    }

    @Override
    public Uni<Void> written(ReportWritten event) {
        byte[] key = event.listener().value().getBytes(StandardCharsets.UTF_8);
        return outbox.send(new ProducerRecord<>(topic, key, ReportEventCodec.encode(event)));
    }
}
