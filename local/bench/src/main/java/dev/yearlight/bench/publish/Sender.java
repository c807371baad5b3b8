package dev.yearlight.bench.publish;

import dev.yearlight.bench.process.Spent;
import java.io.IOException;
import org.apache.kafka.clients.producer.Producer;

/** Sends all records of a round. */
interface Sender {

    /** Blocks until all are acknowledged; tells what that took from the first look at them on. */
    Spent send(Producer<byte[], byte[]> producer, String topic, String run) throws IOException;
}
