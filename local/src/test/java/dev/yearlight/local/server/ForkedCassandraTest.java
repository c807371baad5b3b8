package dev.yearlight.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkedCassandraTest {

    @TempDir
    private Path data;

    private final FreePorts ports = new FreePorts();

    @Test
    void itsRowsOutliveACrashAndAMoveToOtherPorts() throws Exception {
        // Given
        Path home = ServerHome.builtWith("cassandra");
        try (ForkedCassandra cassandra = ForkedCassandra.start(settings(home))) {
            write(cassandra);
            // When
            cassandra.kill();
            assertThat(cassandra.isAlive()).isFalse();
        }
        // Then
        try (ForkedCassandra cassandra = ForkedCassandra.start(settings(home))) {
            assertThat(read(cassandra)).isEqualTo("kept");
        }
    }

    @Test
    void itRunsOnTheRunningJavaWhereNoneSuitsIt() throws Exception {
        Path home = ServerHome.builtWith("cassandra");
        try (ForkedCassandra cassandra = ForkedCassandra.start(settings(home), Optional.empty())) {
            write(cassandra);
            assertThat(read(cassandra)).isEqualTo("kept");
        }
    }

    private CassandraSettings settings(Path home) {
        return CassandraSettings.in(home, data, ports.next(29_042), ports.next(27_000));
    }

    private static void write(ForkedCassandra cassandra) {
        try (CqlSession session = session(cassandra)) {
            session.execute(
                    "CREATE KEYSPACE k WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
            session.execute("CREATE TABLE k.t (id int PRIMARY KEY, word text)");
            session.execute("INSERT INTO k.t (id, word) VALUES (1, 'kept')");
        }
    }

    private static String read(ForkedCassandra cassandra) {
        try (CqlSession session = session(cassandra)) {
            Row row = session.execute("SELECT word FROM k.t WHERE id = 1").one();
            return Objects.requireNonNull(Objects.requireNonNull(row).getString("word"));
        }
    }

    private static CqlSession session(ForkedCassandra cassandra) {
        return CqlSession.builder()
                .addContactPoint(cassandra.contactPoint())
                .withLocalDatacenter(CassandraSettings.DATA_CENTRE)
                .build();
    }
}
