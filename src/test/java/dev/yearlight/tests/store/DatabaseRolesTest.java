package dev.yearlight.tests.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.common.store.SchemaInstaller;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.local.server.CassandraSettings;
import dev.yearlight.local.server.ForkedCassandra;
import dev.yearlight.local.server.FreePorts;
import dev.yearlight.tests.backends.Backends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that asks who its clients are, with the roles of {@code config/roles.cql}. */
@ExtendWith(Backends.class)
final class DatabaseRolesTest {

    private static final Path HOME = Path.of(System.getProperty("yearlight.home"));
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");
    private static final ListenerId LISTENER = new ListenerId("someone");

    @TempDir
    private static Path folder;

    private static ForkedCassandra cassandra;

    @BeforeAll
    static void start() throws IOException {
        FreePorts ports = new FreePorts();
        cassandra = ForkedCassandra.start(
                CassandraSettings.in(HOME, folder, ports.next(0), ports.next(0)).askingWhoYouAre());
        try (CassandraConnection connection = superuser()) {
            CqlSession session = connection.session();
            new SchemaInstaller(session).install("{'class': 'NetworkTopologyStrategy', 'datacenter1': 1}");
            for (String statement : COMMENT.matcher(Files.readString(HOME.resolve("config/roles.cql")))
                    .replaceAll("")
                    .split(";", -1)) {
                if (!statement.isBlank()) {
                    session.execute(statement.strip());
                }
            }
            for (String part : List.of("serve", "generate", "ops", "operator")) {
                session.execute("CREATE ROLE " + part + " WITH LOGIN = true AND PASSWORD = 'secret of " + part + "'");
                session.execute("GRANT yearlight_" + part + " TO " + part);
            }
            new StoredReports(new ReportTables(session)).write(LISTENER);
        }
    }

    @AfterAll
    static void stop() {
        cassandra.close();
    }

    @Test
    void servingNeedsNoMoreThanItsRole() throws IOException {
        try (ServingProcess serving = new ServingProcess(folder, settingsOf("serve"))) {
            assertThat(serving.archive(LISTENER).body()).isEqualTo(StoredReports.archive(LISTENER));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO yearlight.report_content (listener, day, attempt) VALUES ('a', 1, 'a')",
                "UPDATE yearlight.completed_day SET cell = null WHERE listener = 'a' AND day = 1",
                "DELETE FROM yearlight.completed_day WHERE listener = 'a'",
                "UPDATE yearlight.withheld_text SET why = 'x' WHERE scope = 'archive' AND id = 'a'",
                "TRUNCATE yearlight.report_content",
                "ALTER TABLE yearlight.report_content DROP report",
                "DROP TABLE yearlight.completed_day",
                "DROP KEYSPACE yearlight",
                "CREATE ROLE another WITH LOGIN = true AND PASSWORD = 'x' AND SUPERUSER = true",
                "GRANT MODIFY ON KEYSPACE yearlight TO yearlight_serve",
                "SELECT * FROM yearlight.run",
                "SELECT * FROM yearlight.run_worker",
                "SELECT * FROM yearlight.remediation",
                "SELECT * FROM yearlight.ownership_term",
                "SELECT * FROM system_auth.roles"
            })
    void theRoleOfServingMayNeitherWriteNorReadAnythingElse(String statement) {
        try (CassandraConnection connection = as("serve")) {
            assertThatThrownBy(() -> connection.session().execute(statement)).isInstanceOf(UnauthorizedException.class);
        }
    }

    @Test
    void workersMayWriteReportsAndNothingThatOperatorsDecide() {
        try (CassandraConnection connection = as("generate")) {
            new StoredReports(new ReportTables(connection.session())).write(new ListenerId("another"));
            assertThatThrownBy(() ->
                            connection.session().execute("UPDATE yearlight.run SET paused = true WHERE run = 'r'"))
                    .isInstanceOf(UnauthorizedException.class);
            assertThatThrownBy(() -> connection.session().execute("SELECT * FROM yearlight.withheld_text"))
                    .isInstanceOf(UnauthorizedException.class);
        }
    }

    @Test
    void theLivePageSeesRunsAndNoReports() {
        try (CassandraConnection connection = as("ops")) {
            assertThat(connection
                            .session()
                            .execute("SELECT * FROM yearlight.run")
                            .one())
                    .isNull();
            assertThatThrownBy(() -> connection.session().execute("SELECT * FROM yearlight.report_content"))
                    .isInstanceOf(UnauthorizedException.class);
        }
    }

    @Test
    void operatorsDecideAndDoNotChangeTables() {
        try (CassandraConnection connection = as("operator")) {
            connection.session().execute("UPDATE yearlight.run SET paused = true WHERE run = 'r2'");
            connection.session().execute("DELETE FROM yearlight.run WHERE run = 'r2'");
            assertThatThrownBy(() -> connection.session().execute("DROP TABLE yearlight.run"))
                    .isInstanceOf(UnauthorizedException.class);
        }
    }

    /** The superuser is there a moment after the node answers. */
    private static CassandraConnection superuser() {
        return await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> open("cassandra", "cassandra"), open -> true);
    }

    private static CassandraConnection as(String part) {
        return open(part, "secret of " + part);
    }

    private static CassandraConnection open(String user, String password) {
        return CassandraConnection.open(StoreConfig.from(settings(user, password)));
    }

    private static Map<String, String> settingsOf(String part) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "secret of " + part + "\n");
        Map<String, String> settings = new TreeMap<>(address());
        settings.put("yearlight.cassandra.user", part);
        settings.put("yearlight.cassandra.password-file", file.toString());
        return settings;
    }

    private static Settings settings(String user, String password) {
        Map<String, String> settings = new TreeMap<>(address());
        settings.put("yearlight.cassandra.user", user);
        settings.put("yearlight.cassandra.password", password);
        return Settings.load(Optional.empty(), Map.of(), settings);
    }

    private static Map<String, String> address() {
        return Map.of(
                "yearlight.cassandra.contact-points",
                "127.0.0.1:" + cassandra.contactPoint().getPort());
    }
}
