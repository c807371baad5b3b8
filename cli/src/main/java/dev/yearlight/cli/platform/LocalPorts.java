package dev.yearlight.cli.platform;

import dev.yearlight.common.settings.Settings;
import dev.yearlight.local.server.FreePorts;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the parts of a local platform listen, all on the loopback address: the configured ports, or the next free ones.
 */
record LocalPorts(
        int kafka,
        int kafkaController,
        int cassandra,
        int cassandraStorage,
        int writer,
        int serve,
        int management,
        int ops,
        int index) {

    static LocalPorts choose(Settings settings) {
        FreePorts free = new FreePorts();
        return new LocalPorts(
                free.next(settings.port("yearlight.local.kafka.port")),
                free.next(settings.port("yearlight.local.kafka.controller-port")),
                free.next(settings.port("yearlight.local.cassandra.port")),
                free.next(settings.port("yearlight.local.cassandra.storage-port")),
                free.next(settings.port("yearlight.writer.port")),
                free.next(settings.port("yearlight.serve.port")),
                free.next(settings.port("yearlight.serve.management-port")),
                free.next(settings.port("yearlight.ops.port")),
                free.next(settings.port("yearlight.demo.port")));
    }

    /** The same as settings, by which roles and other commands find the parts. */
    Map<String, String> settings() {
        return new TreeMap<>(Map.of(
                "yearlight.kafka.bootstrap-servers", "127.0.0.1:" + kafka,
                "yearlight.cassandra.contact-points", "127.0.0.1:" + cassandra,
                "yearlight.writer.port", Integer.toString(writer),
                "yearlight.serve.port", Integer.toString(serve),
                "yearlight.serve.management-port", Integer.toString(management),
                "yearlight.ops.port", Integer.toString(ops),
                "yearlight.demo.port", Integer.toString(index)));
    }
}
