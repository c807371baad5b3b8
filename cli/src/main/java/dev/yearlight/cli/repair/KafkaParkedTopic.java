package dev.yearlight.cli.repair;

import dev.yearlight.repair.parked.ParkedPlace;
import dev.yearlight.repair.parked.ParkedTopic;
import dev.yearlight.repair.parked.RawParked;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** The topic {@code snapshots.parked}. */
public record KafkaParkedTopic(TopicReader topic) implements ParkedTopic {

    @Override
    public void forEach(Consumer<RawParked> reader) {
        topic.forEach(record -> reader.accept(raw(record)));
    }

    /** One record; empty where there is none (any more). */
    public Optional<RawParked> at(ParkedPlace place) {
        return topic.at(place.partition(), place.offset()).map(KafkaParkedTopic::raw);
    }

    private static RawParked raw(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            byte[] text = header.value();
            headers.put(header.key(), text == null ? "" : new String(text, StandardCharsets.UTF_8));
        }
        return new RawParked(
                new ParkedPlace(record.partition(), record.offset()),
                headers,
                ByteBuffer.wrap(record.key() == null ? new byte[0] : record.key()),
                ByteBuffer.wrap(record.value() == null ? new byte[0] : record.value()));
    }
}
