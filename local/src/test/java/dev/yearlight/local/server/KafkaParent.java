package dev.yearlight.local.server;

import java.nio.file.Path;

/** A process that starts Kafka, prints its process id and waits to be killed. */
public final class KafkaParent {

    private KafkaParent() {}

    /** Arguments: the checkout's root, the data folder. */
    public static void main(String[] arguments) throws Exception {
        FreePorts ports = new FreePorts();
        ForkedKafka kafka = ForkedKafka.start(
                KafkaSettings.in(Path.of(arguments[0]), Path.of(arguments[1]), ports.next(29_292), ports.next(29_392)));
        System.out.println(kafka.pid());
        Thread.currentThread().join();
    }
}
