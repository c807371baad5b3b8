package dev.yearlight.bench.peer;

import dev.yearlight.bench.process.Spent;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Polls and counts. */
final class PollLoop {

    private static final Duration POLL = Duration.ofMillis(50);

    private PollLoop() {}

    static Spent run(Consumption consumption) {
        try (Consumer<byte[], byte[]> consumer = consumption.connect()) {
            consumer.subscribe(List.of(consumption.topic()));
            boolean last = false;
            while (!last) {
                for (ConsumerRecord<byte[], byte[]> ignored : consumer.poll(POLL)) {
                    last |= consumption.done();
                }
            }
        }
        return consumption.awaitEnd();
    }
}
