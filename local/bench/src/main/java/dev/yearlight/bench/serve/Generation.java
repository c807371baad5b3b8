package dev.yearlight.bench.serve;

import dev.yearlight.bench.BenchServers;
import dev.yearlight.bench.BenchSettings;
import dev.yearlight.bench.RoundOfRecords;
import dev.yearlight.bench.Scenario;
import dev.yearlight.bench.Scrape;
import dev.yearlight.bench.Worker;
import dev.yearlight.bench.model.ScriptedModelMain;
import dev.yearlight.bench.process.Child;
import dev.yearlight.bench.process.Cores;
import dev.yearlight.bench.script.Orders;
import dev.yearlight.bench.script.SnapshotSize;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The role that writes, with its model, for one round: it can be put to work, robbed of its model and killed. */
final class Generation implements AutoCloseable {

    private static final Duration UP_WITHIN = Duration.ofMinutes(1);

    private final BenchServers servers;
    private final RoundOfRecords records;
    private final String topic;
    private final Child model;
    private final Worker worker;

    private Generation(BenchServers servers, RoundOfRecords records, String topic, Child model, Worker worker) {
        this.servers = servers;
        this.records = records;
        this.topic = topic;
        this.model = model;
        this.worker = worker;
    }

    /**
     * Starts it with nothing to do.
     *
     * @param number of the round, whose listeners and topic are its own
     * @param listeners more than it can write for while it is measured
     */
    static Generation start(
            ServeBenchSettings settings,
            BenchServers servers,
            Orders orders,
            Path script,
            Scrape scrape,
            int number,
            int listeners,
            int core)
            throws IOException {
        String topic = "bench.isolation." + number;
        servers.makeTopic(topic);
        Child model = PeerProcess.child(
                settings, "model-" + number, ScriptedModelMain.class, List.of(script.toString(), "0"));
        try {
            String address = "http://127.0.0.1:" + model.await("PORT", UP_WITHIN);
            Map<String, String> all = servers.addresses();
            all.put("yearlight.model.base-url", address + "/v1");
            all.put("yearlight.kafka.topic.snapshots", topic);
            all.put("yearlight.kafka.group", topic);
            Worker worker = Worker.start(generate(settings), all, "worker-" + number, scrape);
            Cores.pin(model.pid(), core);
            Cores.pin(worker.process().pid(), core);
            return new Generation(servers, new RoundOfRecords(orders, number, listeners), topic, model, worker);
        } catch (IOException notUp) {
            model.close();
            throw notUp;
        }
    }

    void begin(Disturbance disturbance) throws IOException {
        switch (disturbance) {
            case IDLE -> {}
            case FULL_LOAD -> records.publish(servers.brokers(), topic);
            case FAILING -> model.kill();
            case KILLED -> worker.process().kill();
        }
    }

    @Override
    public void close() {
        worker.close();
        model.close();
    }

    private static BenchSettings generate(ServeBenchSettings settings) {
        return new BenchSettings(
                settings.home(),
                settings.folder(),
                List.of(Scenario.ZERO_LATENCY),
                OptionalInt.empty(),
                0,
                1,
                settings.templates(),
                SnapshotSize.SMALL,
                settings.serveMain(),
                List.of());
    }
}
