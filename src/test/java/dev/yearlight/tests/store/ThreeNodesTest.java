package dev.yearlight.tests.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.metadata.NodeState;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.common.store.SchemaInstaller;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.local.server.CassandraSettings;
import dev.yearlight.local.server.ClusterNode;
import dev.yearlight.local.server.ForkedCassandra;
import dev.yearlight.local.server.FreePorts;
import dev.yearlight.tests.backends.Backends;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Three replicas of everything in one data centre, which keep no hints for one another. */
@Tag("soak")
@ExtendWith(Backends.class)
final class ThreeNodesTest {

    private static final Path HOME = Path.of(System.getProperty("yearlight.home"));
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<ListenerId> LISTENERS =
            IntStream.range(0, 40).mapToObj(i -> new ListenerId("listener" + i)).toList();

    @TempDir
    private static Path folder;

    private static List<CassandraSettings> settings = List.of();
    private static final List<ForkedCassandra> NODES = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        FreePorts ports = new FreePorts();
        int port = ports.next(0);
        int storagePort = ports.next(0);
        settings = ClusterNode.THREE.stream()
                .map(place -> CassandraSettings.in(HOME, folder.resolve(place.address()), port, storagePort)
                        .as(place))
                .toList();
        for (CassandraSettings node : settings) {
            NODES.add(ForkedCassandra.start(node));
        }
    }

    @AfterAll
    static void stop() {
        NODES.forEach(ForkedCassandra::close);
    }

    @Test
    void whatOneReplicaLacksIsServedByTheOthersAndWithoutAQuorumReadersAreToldToComeBack() throws IOException {
        // Given archives that were written while the third node was away
        try (CassandraConnection connection = open()) {
            awaitUp(connection, 3);
            new SchemaInstaller(connection.session()).install("{'class': 'NetworkTopologyStrategy', 'datacenter1': 3}");
            StoredReports reports = new StoredReports(new ReportTables(connection.session()));
            NODES.get(2).kill();
            LISTENERS.forEach(reports::write);
            NODES.set(2, ForkedCassandra.start(settings.get(2)));
            awaitUp(connection, 3);
        }
        try (ServingProcess serving = new ServingProcess(folder, addresses())) {
            // When another node goes, so that every quorum has the one that lacks them
            NODES.get(1).kill();
            for (ListenerId listener : LISTENERS) {
                await().atMost(PATIENCE).until(() -> serving.archive(listener).status() == 200);
                assertThat(serving.archive(listener).body()).isEqualTo(StoredReports.archive(listener));
            }
            System.out.printf(
                    "one of three nodes stopped, one without contents: %d archives whole, %.0f reports escalated,"
                            + " %.0f unresolved%n",
                    LISTENERS.size(),
                    serving.counted("yearlight.escalated.reads"),
                    serving.counted("yearlight.unresolved.cells"));
            assertThat(serving.counted("yearlight.escalated.reads")).isPositive();
            assertThat(serving.counted("yearlight.unresolved.cells")).isZero();

            // And when the last one that has them goes, too
            NODES.get(0).kill();
            ListenerId another = new ListenerId("another");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(serving.archive(another))
                            .satisfies(answer -> assertThat(answer.status()).isEqualTo(503))
                            .satisfies(answer -> assertThat(answer.body()).contains("archive-unavailable")));

            // Then it recovers by itself with the first that comes back
            NODES.set(0, ForkedCassandra.start(settings.get(0)));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> LISTENERS.forEach(listener ->
                            assertThat(serving.archive(listener).body()).isEqualTo(StoredReports.archive(listener))));
            assertThat(serving.archive(another).body()).isEqualTo("{\"days\":[]}");
            assertThat(serving.counted("yearlight.unresolved.cells")).isZero();
        }
    }

    private static void awaitUp(CassandraConnection connection, int nodes) {
        await().atMost(PATIENCE)
                .until(() -> connection.session().getMetadata().getNodes().values().stream()
                                .filter(node -> node.getState() == NodeState.UP)
                                .count()
                        == nodes);
    }

    private static CassandraConnection open() {
        return CassandraConnection.open(StoreConfig.from(Settings.load(Optional.empty(), Map.of(), addresses())));
    }

    private static Map<String, String> addresses() {
        return Map.of(
                "yearlight.cassandra.contact-points",
                NODES.stream()
                        .map(ForkedCassandra::contactPoint)
                        .map(point -> point.getHostString() + ":" + point.getPort())
                        .collect(Collectors.joining(",")));
    }
}
