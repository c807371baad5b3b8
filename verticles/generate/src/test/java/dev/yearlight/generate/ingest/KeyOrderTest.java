package dev.yearlight.generate.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyOrderTest {

    private final KeyOrder order = new KeyOrder();

    @Test
    void recordsOfAKeyRunOneAfterTheOtherAndOtherKeysBesideThem() {
        ConsumerRecord<byte[], byte[]> first = record(0, "a");
        ConsumerRecord<byte[], byte[]> second = record(1, "a");
        ConsumerRecord<byte[], byte[]> third = record(2, "a");
        assertThat(order.enter(first)).isTrue();
        assertThat(order.enter(second)).isFalse();
        assertThat(order.enter(record(3, "b"))).isTrue();
        assertThat(order.enter(third)).isFalse();

        assertThat(order.leave(first)).containsSame(second);
        assertThat(order.leave(second)).containsSame(third);
        assertThat(order.leave(third)).isEmpty();
        assertThat(order.enter(record(4, "a"))).isTrue();
    }

    @Test
    void recordsWithoutAKeyWaitForNobody() {
        assertThat(order.enter(record(0, null))).isTrue();
        assertThat(order.enter(record(1, null))).isTrue();
        assertThat(order.leave(record(0, null))).isEmpty();
    }

    @Test
    void whatIsForgottenIsCountedAndNotHandedOut() {
        ConsumerRecord<byte[], byte[]> first = record(0, "a");
        order.enter(first);
        order.enter(record(1, "a"));
        order.enter(record(2, "a"));

        assertThat(order.clear()).isEqualTo(2);

        assertThat(order.leave(first)).isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, @Nullable String key) {
        return new ConsumerRecord<>(
                "snapshots", 0, offset, key == null ? null : key.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }
}
