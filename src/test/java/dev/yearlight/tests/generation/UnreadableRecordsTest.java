package dev.yearlight.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.domain.ParkReason;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.InventedListeners;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Stage;
import dev.yearlight.tests.backends.WitnessModel;
import dev.yearlight.tests.backends.Worker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever lies on the topic: what cannot be read is set aside with its place, and what is good is written. */
@ExtendWith(Backends.class)
final class UnreadableRecordsTest {

    private static final String NAME = "unreadable";
    private static final Duration RUN = Duration.ofSeconds(60);
    private static final int FINGERPRINT = 5;

    private final Servers servers;

    UnreadableRecordsTest(Servers servers) {
        this.servers = servers;
    }

    private record Bad(String what, ProducerRecord<byte[], byte[]> sent, ParkReason reason) {

        static Bad of(String what, byte @Nullable [] key, byte @Nullable [] value, ParkReason reason) {
            return new Bad(what, new ProducerRecord<>(NAME, key, value), reason);
        }
    }

    @Test
    void badRecordsAreParkedWithTheirPlaceAndGoodOnesAroundThemAreWritten() throws IOException {
        // Given
        List<Snapshot> listeners = InventedListeners.of(NAME, 3);
        Stage stage = Stage.open(servers, NAME, 1);
        List<Bad> bad = bad(InventedListeners.of("never-" + NAME, 1).getFirst());
        Map<Long, Bad> sent = new TreeMap<>();
        stage.publish(InventedListeners.order(listeners.get(0), 1));
        for (Bad record : bad) {
            RecordMetadata at = stage.send(record.sent().key(), record.sent().value());
            sent.put(at.offset(), record);
            if (sent.size() == bad.size() / 2) {
                stage.publish(InventedListeners.order(listeners.get(1), 1));
            }
        }
        stage.publish(InventedListeners.order(listeners.get(2), 1));

        // When
        try (WitnessModel model = WitnessModel.start(listeners);
                Worker worker = Worker.start(stage.worker(model.address()))) {
            await("no lag").atMost(RUN).until(() -> stage.lag() == 0);
            assertThat(worker.endedByItself()).isFalse();
        }

        // Then
        new Archives(servers, stage, listeners).assertAllVisible(1);
        List<ConsumerRecord<byte[], byte[]>> parked = stage.parked();
        assertThat(parked).hasSameSizeAs(bad).allSatisfy(record -> {
            Bad cause = Objects.requireNonNull(sent.get(Long.valueOf(ParkedRecord.header(record, "offset"))));
            assertThat(ParkedRecord.header(record, "reason"))
                    .as(cause.what())
                    .isEqualTo(cause.reason().name());
            assertThat(ParkedRecord.header(record, "topic")).isEqualTo(NAME + ".snapshots");
            assertThat(ParkedRecord.header(record, "partition")).isEqualTo("0");
            assertThat(ParkedRecord.header(record, "attempts")).isEqualTo("0");
            assertThat(record.key()).as(cause.what()).isEqualTo(cause.sent().key());
            assertThat(record.value()).as(cause.what()).isEqualTo(cause.sent().value());
            assertThat(ParkedRecord.texts(record)).noneMatch(text -> text.contains("never-" + NAME));
        });
    }

    private static List<Bad> bad(Snapshot listener) {
        WorkOrder order = InventedListeners.order(listener, 1);
        byte[] key = Stage.key(listener.listener());
        byte[] whole = WorkOrderCodec.encode(order);
        List<Bad> bad = new ArrayList<>();
        bad.add(Bad.of("no value", key, null, ParkReason.MALFORMED));
        bad.add(Bad.of("an empty value", key, new byte[0], ParkReason.MALFORMED));
        bad.add(Bad.of("noise", key, bytes("{\"listener\": 1}"), ParkReason.MALFORMED));
        bad.add(Bad.of("half a record", key, Arrays.copyOf(whole, whole.length / 2), ParkReason.MALFORMED));
        byte[] unknown = whole.clone();
        unknown[FINGERPRINT] ^= 1;
        bad.add(Bad.of("an unknown schema", key, unknown, ParkReason.UNKNOWN_SCHEMA));
        bad.add(Bad.of("another's key", bytes("never-" + NAME + "-else"), whole, ParkReason.KEY_MISMATCH));
        bad.add(Bad.of("no key", null, whole, ParkReason.KEY_MISMATCH));
        byte[] impossible = whole.clone();
        impossible[indexOf(whole, order.run().value())] = '!';
        bad.add(Bad.of("a run that no run can be", key, impossible, ParkReason.INVALID_SNAPSHOT));
        return bad;
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
