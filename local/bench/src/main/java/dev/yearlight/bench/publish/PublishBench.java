package dev.yearlight.bench.publish;

import dev.yearlight.bench.BenchProgress;
import dev.yearlight.bench.Medians;
import dev.yearlight.bench.process.Child;
import dev.yearlight.bench.process.JavaCommand;
import dev.yearlight.bench.process.Spent;
import dev.yearlight.bench.script.Orders;
import dev.yearlight.bench.script.SnapshotSize;
import dev.yearlight.bench.script.Templates;
import dev.yearlight.codecs.SnapshotCodec;
import dev.yearlight.codecs.SnapshotFileWriter;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.local.server.ForkedKafka;
import dev.yearlight.local.server.FreePorts;
import dev.yearlight.local.server.KafkaSettings;
import dev.yearlight.local.server.Topic;
import dev.yearlight.local.server.Topics;
import dev.yearlight.pipeline.data.Buckets;
import dev.yearlight.pipeline.data.SnapshotFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Publishes the same snapshots to a Kafka of its own, by the publisher and by a bare producer in turn. */
public final class PublishBench {

    private static final int PARTITIONS = 8;
    private static final Duration RETENTION = Duration.ofDays(1);
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration ROUND_WITHIN = Duration.ofMinutes(5);
    private static final double BYTES_A_MEGABYTE = 1e6;
    private static final double NANOS_A_MICRO = 1e3;

    private final PublishBenchSettings settings;
    private final BenchProgress progress;

    /** Starts nothing yet. */
    public PublishBench(PublishBenchSettings settings, BenchProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    private record Round(Spent spent, double brokerMicros) {

        double brokerMicrosPerUnit() {
            return brokerMicros / spent.units();
        }
    }

    /** Blocks for a minute or more. */
    public List<PublishResult> run() throws IOException {
        progress.stage("writing snapshots of %,d listeners".formatted(settings.listeners()));
        double bytes = write(own().resolve("snapshots"));
        progress.stage("starting Kafka");
        FreePorts ports = new FreePorts();
        try (ForkedKafka kafka =
                ForkedKafka.start(KafkaSettings.in(settings.home(), settings.folder(), ports.next(0), ports.next(0)))) {
            installTopics(kafka);
            Map<PublishWay, Child> children = new EnumMap<>(PublishWay.class);
            try {
                for (PublishWay way : PublishWay.values()) {
                    children.put(way, start(way, kafka.bootstrapServers()));
                }
                return List.of(result(bytes, measure(children, kafka)));
            } finally {
                children.values().forEach(Child::close);
            }
        }
    }

    private Path own() {
        return settings.folder().resolve("own");
    }

    /**
     * Mean bytes of a snapshot. Every file goes through all templates, so that copies are far apart in each: Kafka's
     * batches would shrink to nothing else, as no real ones do.
     */
    private double write(Path folder) throws IOException {
        List<Snapshot> templates =
                Templates.ranked(SnapshotSize.REAL).limit(settings.templates()).toList();
        for (int file = 0; file < settings.files(); file++) {
            String name = SnapshotFiles.fileName(new Buckets.Position(file, settings.files()));
            try (SnapshotFileWriter writer = new SnapshotFileWriter(folder.resolve(name))) {
                for (int number = file; number < settings.listeners(); number += settings.files()) {
                    Snapshot template = templates.get(number / settings.files() % templates.size());
                    writer.write(Orders.copy(template, Orders.listener(0, number)));
                }
            }
        }
        return templates.stream()
                .mapToInt(template -> SnapshotCodec.encode(template).length)
                .average()
                .orElseThrow();
    }

    private Child start(PublishWay way, String brokers) throws IOException {
        Child child = Child.start(
                "publish-" + way,
                JavaCommand.of(
                        settings.home(),
                        List.of(),
                        PublishMain.class.getName(),
                        List.of(
                                way.name(),
                                brokers,
                                own().resolve("snapshots").toString(),
                                own().resolve("runs").toString(),
                                Integer.toString(settings.filesAtOnce()))),
                settings.logs());
        child.await("READY", READY_WITHIN);
        return child;
    }

    private Map<PublishWay, List<Round>> measure(Map<PublishWay, Child> children, ForkedKafka kafka)
            throws IOException {
        Map<PublishWay, List<Round>> measured = new EnumMap<>(PublishWay.class);
        int rounds = settings.warmUps() + settings.rounds();
        progress.round("publishing", (long) rounds * children.size() * settings.listeners());
        long done = 0;
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<PublishWay, Child> child : children.entrySet()) {
                Round one = round(child.getKey(), child.getValue(), round, kafka);
                done += settings.listeners();
                progress.done(done);
                if (round >= settings.warmUps()) {
                    measured.computeIfAbsent(child.getKey(), way -> new ArrayList<>())
                            .add(one);
                }
            }
        }
        return measured;
    }

    /**
     * Each round of each way has a topic of its own, so that none finds one that has grown. They are made long before:
     * a broker that does not lead a new partition yet refuses its first batch, takes the second, and then refuses the
     * first for good, because its numbers are out of order.
     */
    private void installTopics(ForkedKafka kafka) throws IOException {
        List<Topic> topics = new ArrayList<>();
        for (int round = 0; round < settings.warmUps() + settings.rounds(); round++) {
            for (PublishWay way : PublishWay.values()) {
                topics.add(new Topic(topic(way, round), PARTITIONS, RETENTION));
            }
        }
        Topics.install(kafka.bootstrapServers(), topics);
    }

    private static String topic(PublishWay way, int round) {
        return "bench.publish.%s.%d".formatted(way, round);
    }

    private static Round round(PublishWay way, Child child, int round, ForkedKafka kafka) throws IOException {
        Duration before = cpu(kafka);
        child.tell("%s 01K%023d".formatted(topic(way, round), round));
        Spent spent = Spent.parse(child.await("ROUND", ROUND_WITHIN));
        return new Round(spent, cpu(kafka).minus(before).toNanos() / NANOS_A_MICRO);
    }

    private static Duration cpu(ForkedKafka kafka) {
        return ProcessHandle.of(kafka.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private PublishResult result(double bytes, Map<PublishWay, List<Round>> measured) {
        List<Round> publisher = measured.getOrDefault(PublishWay.PUBLISHER, List.of());
        List<Round> bare = measured.getOrDefault(PublishWay.BARE_PRODUCER, List.of());
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < publisher.size(); round++) {
            ratios.add(publisher.get(round).spent().perSecond()
                    / bare.get(round).spent().perSecond());
        }
        return new PublishResult(
                settings.listeners(),
                settings.rounds(),
                settings.filesAtOnce(),
                bytes,
                figures(publisher, bytes),
                figures(bare, bytes),
                Medians.of(ratios, Double::doubleValue));
    }

    private static PublishResult.Figures figures(List<Round> rounds, double bytes) {
        double perSecond = Medians.of(rounds, round -> round.spent().perSecond());
        return new PublishResult.Figures(
                perSecond,
                perSecond * bytes / BYTES_A_MEGABYTE,
                Medians.of(rounds, round -> round.spent().cpuMicrosPerUnit()),
                Medians.of(rounds, Round::brokerMicrosPerUnit));
    }
}
