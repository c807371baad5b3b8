package dev.yearlight.bench.peer;

import dev.yearlight.bench.process.OwnCost;
import dev.yearlight.bench.process.Spent;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** One pass over a topic by a new group; any thread may count. */
final class Consumption {

    private static final int RECORDS_A_POLL = 200;

    private final String brokers;
    private final String topic;
    private final String group;
    private final OwnCost cost;
    private final CountDownLatch end = new CountDownLatch(1);

    Consumption(String brokers, String topic, String group, OwnCost cost) {
        this.brokers = brokers;
        this.topic = topic;
        this.group = group;
        this.cost = cost;
    }

    String brokers() {
        return brokers;
    }

    String topic() {
        return topic;
    }

    String group() {
        return group;
    }

    /** One record is done; whether it was the last. */
    boolean done() {
        boolean last = cost.done();
        if (last) {
            end.countDown();
        }
        return last;
    }

    Spent awaitEnd() {
        try {
            end.await();
            return cost.spent();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while consuming", interrupted);
        }
    }

    /** A client with the worker's settings that read on from the start. */
    Consumer<byte[], byte[]> connect() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        RECORDS_A_POLL),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
