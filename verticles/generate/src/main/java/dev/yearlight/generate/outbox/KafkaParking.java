package dev.yearlight.generate.outbox;

import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.domain.ParkReason;
import dev.yearlight.generation.Coordinates;
import dev.yearlight.generation.Parking;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Parked days and records on the topic {@code snapshots.parked}, with reason and coordinates as headers. */
public final class KafkaParking implements Parking {

    private final KafkaOutbox outbox;
    private final String topic;

    public KafkaParking(KafkaOutbox outbox, String topic) {
        this.outbox = outbox;
        this.topic = topic;
    }

    @Override
    public Uni<Void> park(ParkedDay parked) {
        byte[] key = parked.order().snapshot().listener().value().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(topic, key, WorkOrderCodec.encode(parked.order()));
        return outbox.send(labelled(message, parked.reason(), parked.detail(), parked.at(), parked.attempts()));
    }

    /** Sets a record aside that cannot be read, with its bytes as they came. */
    public Uni<Void> parkUnread(ConsumerRecord<byte[], byte[]> unread, ParkReason reason, String detail) {
        Coordinates at = new Coordinates(unread.topic(), unread.partition(), unread.offset());
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(topic, unread.key(), unread.value());
        return outbox.send(labelled(message, reason, detail, at, 0));
    }

    private static ProducerRecord<byte[], byte[]> labelled(
            ProducerRecord<byte[], byte[]> message, ParkReason reason, String detail, Coordinates at, int attempts) {
        header(message, "reason", reason.name());
        header(message, "detail", detail);
        header(message, "topic", at.topic());
        header(message, "partition", Integer.toString(at.partition()));
        header(message, "offset", Long.toString(at.offset()));
        header(message, "attempts", Integer.toString(attempts));
        return message;
    }

    private static void header(ProducerRecord<byte[], byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
