package dev.yearlight.tests.backends;

import dev.yearlight.codecs.MalformedRecordException;
import dev.yearlight.codecs.ReportEventCodec;
import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.ReportWritten;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.local.server.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** One test's own topics and consumer group, on the servers that all tests share. */
public final class Stage {

    private static final long SECONDS = 30;

    private final Servers servers;
    private final String name;

    private Stage(Servers servers, String name) {
        this.servers = servers;
        this.name = name;
    }

    /** Makes the topics. */
    public static Stage open(Servers servers, String name, int partitions) throws IOException {
        Stage stage = new Stage(servers, name);
        Topics.install(
                servers.bootstrapServers(),
                Topics.standard(stage.snapshots(), stage.parkedTopic(), stage.reportsTopic(), partitions));
        return stage;
    }

    /** Settings of a worker of this stage, in quick motion. */
    public Map<String, String> worker(String modelAddress) {
        Map<String, String> settings = new TreeMap<>(servers.addresses());
        settings.put("yearlight.kafka.topic.snapshots", snapshots());
        settings.put("yearlight.kafka.topic.parked", parkedTopic());
        settings.put("yearlight.kafka.topic.reports", reportsTopic());
        settings.put("yearlight.kafka.group", group());
        settings.put("yearlight.kafka.session-timeout", "6s");
        settings.put("yearlight.generate.commit-every", "100ms");
        settings.put("yearlight.model.base-url", modelAddress);
        return settings;
    }

    /** Publishes an order and waits for its acknowledgement. */
    public RecordMetadata publish(WorkOrder order, Header... headers) {
        return send(key(order.snapshot().listener()), WorkOrderCodec.encode(order), headers);
    }

    /** Publishes any bytes and waits for their acknowledgement. */
    public RecordMetadata send(byte @Nullable [] key, byte @Nullable [] value, Header... headers) {
        try {
            return servers.producer()
                    .send(new ProducerRecord<>(snapshots(), null, null, key, value, List.of(headers)))
                    .get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("the record was not taken", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A listener as the key of a record. */
    public static byte[] key(ListenerId listener) {
        return listener.value().getBytes(StandardCharsets.UTF_8);
    }

    /** What the group has committed, by partition. */
    public Map<Integer, Long> committed() {
        Map<TopicPartition, OffsetAndMetadata> offsets =
                get(servers.admin().listConsumerGroupOffsets(group()).partitionsToOffsetAndMetadata());
        Map<Integer, Long> committed = new TreeMap<>();
        offsets.forEach((partition, offset) -> committed.put(partition.partition(), offset.offset()));
        return committed;
    }

    /** Records of the topic of snapshots that are not committed. */
    public long lag() {
        Map<Integer, Long> committed = committed();
        return Records.ends(servers.admin(), snapshots(), OffsetSpec.latest()).entrySet().stream()
                .mapToLong(end ->
                        end.getValue() - committed.getOrDefault(end.getKey().partition(), 0L))
                .sum();
    }

    /** How many partitions each member of the group holds; empty while the group rebalances, and before it is there. */
    public List<Integer> shares() {
        return described()
                .filter(group -> group.groupState() == GroupState.STABLE)
                .map(group -> group.members().stream()
                        .map(member -> member.assignment().topicPartitions().size())
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    /** The ids of the group's members. */
    public Set<String> members() {
        return described().stream()
                .flatMap(group -> group.members().stream())
                .map(MemberDescription::consumerId)
                .collect(Collectors.toSet());
    }

    /** The group as the broker knows it; empty before its first member has joined. */
    private Optional<ConsumerGroupDescription> described() {
        KafkaFuture<ConsumerGroupDescription> description = Objects.requireNonNull(servers.admin()
                .describeConsumerGroups(List.of(group()))
                .describedGroups()
                .get(group()));
        try {
            return Optional.of(get(description));
        } catch (IllegalStateException failure) {
            if (failure.getCause() instanceof ExecutionException execution
                    && execution.getCause() instanceof GroupIdNotFoundException) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** Every event of a written report so far. */
    public List<ReportWritten> events() {
        return Records.all(servers, reportsTopic()).stream().map(Stage::event).toList();
    }

    /** Everything that was parked so far. */
    public List<ConsumerRecord<byte[], byte[]>> parked() {
        return Records.all(servers, parkedTopic());
    }

    /** The attempts that events told of. */
    public List<AttemptId> announced() {
        return events().stream().map(event -> event.report().attempt()).toList();
    }

    /** What became of a listener's days. */
    public SortedMap<LocalDate, DayCell> cells(ListenerId listener) {
        return servers.tables().cells(listener).toCompletableFuture().join();
    }

    /** What became of one day; fails where nothing did. */
    public DayCell cell(ListenerId listener, LocalDate day) {
        return Objects.requireNonNull(cells(listener).get(day), "the day has no cell");
    }

    /** The same of many listeners. */
    public SortedMap<ListenerId, SortedMap<LocalDate, DayCell>> cells(Collection<ListenerId> listeners) {
        SortedMap<ListenerId, SortedMap<LocalDate, DayCell>> cells = new TreeMap<>();
        listeners.forEach(listener -> cells.put(listener, cells(listener)));
        return cells;
    }

    static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("Kafka did not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static ReportWritten event(ConsumerRecord<byte[], byte[]> event) {
        try {
            return ReportEventCodec.decode(event.value());
        } catch (MalformedRecordException malformed) {
            throw new IllegalStateException("an event cannot be read", malformed);
        }
    }

    private String snapshots() {
        return name + ".snapshots";
    }

    private String parkedTopic() {
        return name + ".parked";
    }

    private String reportsTopic() {
        return name + ".reports";
    }

    private String group() {
        return name + ".workers";
    }
}
