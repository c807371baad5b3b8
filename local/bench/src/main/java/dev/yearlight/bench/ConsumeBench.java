package dev.yearlight.bench;

import dev.yearlight.bench.peer.ConsumeMain;
import dev.yearlight.bench.peer.ConsumerKind;
import dev.yearlight.bench.process.Child;
import dev.yearlight.bench.process.JavaCommand;
import dev.yearlight.bench.process.Spent;
import dev.yearlight.pipeline.publish.PublisherConfig;
import dev.yearlight.pipeline.publish.SnapshotProducer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Taking records in, in order by key, with nothing to do for any of them: each consumer in turn, over the same topic. */
final class ConsumeBench {

    /** Small, so that the client's own work on bytes does not hide what each consumer adds. */
    private static final int RECORD_BYTES = 100;

    private static final String TOPIC = "bench.consume";
    private static final long SEED = 2025;
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration ROUND_WITHIN = Duration.ofMinutes(5);

    private final BenchSettings settings;
    private final BenchServers servers;
    private final BenchProgress progress;

    ConsumeBench(BenchSettings settings, BenchServers servers, BenchProgress progress) {
        this.settings = settings;
        this.servers = servers;
        this.progress = progress;
    }

    ScenarioResult.Consumption run() throws IOException {
        int records = settings.units(Scenario.CONSUME);
        progress.stage("publishing %d records to consume".formatted(records));
        publish(records);
        Map<ConsumerKind, Child> children = new EnumMap<>(ConsumerKind.class);
        try {
            for (ConsumerKind kind : ConsumerKind.values()) {
                children.put(kind, start(kind, records));
            }
            return measure(children, records);
        } finally {
            children.values().forEach(Child::close);
        }
    }

    private ScenarioResult.Consumption measure(Map<ConsumerKind, Child> children, int records) throws IOException {
        Map<ConsumerKind, List<Spent>> measured = new EnumMap<>(ConsumerKind.class);
        int rounds = settings.warmUps() + settings.rounds();
        progress.round(Scenario.CONSUME.label(), (long) rounds * children.size() * records);
        long done = 0;
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<ConsumerKind, Child> child : children.entrySet()) {
                child.getValue().tell("bench-%s-%d".formatted(child.getKey(), round));
                Spent spent = Spent.parse(child.getValue().await("ROUND", ROUND_WITHIN));
                done += records;
                progress.done(done);
                if (round >= settings.warmUps()) {
                    measured.computeIfAbsent(child.getKey(), kind -> new ArrayList<>())
                            .add(spent);
                }
            }
        }
        return new ScenarioResult.Consumption(
                Scenario.CONSUME.label(),
                records,
                RECORD_BYTES,
                settings.rounds(),
                perCpuSecond(measured, ConsumerKind.YEARLIGHT),
                perCpuSecond(measured, ConsumerKind.PARALLEL_CONSUMER),
                perCpuSecond(measured, ConsumerKind.POLL_LOOP),
                Medians.of(measured.getOrDefault(ConsumerKind.YEARLIGHT, List.of()), Spent::perSecond));
    }

    private static double perCpuSecond(Map<ConsumerKind, List<Spent>> measured, ConsumerKind kind) {
        return Medians.of(measured.getOrDefault(kind, List.of()), Spent::perCpuSecond);
    }

    private Child start(ConsumerKind kind, int records) throws IOException {
        Child child = Child.start(
                "consume-" + kind,
                JavaCommand.of(
                        settings.home(),
                        List.of(),
                        ConsumeMain.class.getName(),
                        List.of(kind.name(), servers.brokers(), TOPIC, Integer.toString(records))),
                settings.folder().resolve("logs"));
        child.await("READY", READY_WITHIN);
        return child;
    }

    private void publish(int records) throws IOException {
        servers.makeTopic(TOPIC);
        SplittableRandom random = new SplittableRandom(SEED);
        byte[] value = new byte[RECORD_BYTES];
        try (Producer<byte[], byte[]> producer =
                SnapshotProducer.create(PublisherConfig.of(servers.brokers(), TOPIC))) {
            for (int record = 0; record < records; record++) {
                random.nextBytes(value);
                // Flushed below; a record that is missing would end the round by its time.
                Future<RecordMetadata> unused = producer.send(new ProducerRecord<>(
                        TOPIC, "listener-%07d".formatted(record).getBytes(StandardCharsets.UTF_8), value.clone()));
            }
            producer.flush();
        }
    }
}
