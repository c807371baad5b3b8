package dev.yearlight.common.store;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.ExecutionInfo;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes the keyspace and tables of {@code config/schema.cql} where they are missing. */
public final class SchemaInstaller {

    private static final String SCHEMA = "config/schema.cql";
    private static final String REPLICATION = "${replication}";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final CqlSession session;

    public SchemaInstaller(CqlSession session) {
        this.session = session;
    }

    /**
     * Applies every statement and waits until all nodes agree; blocks, so never on an event loop.
     *
     * @param replication of the keyspace, as CQL writes it: {@code {'class': 'NetworkTopologyStrategy', 'dc1': 3}}
     * @throws IllegalStateException where the nodes do not agree in time
     */
    public void install(String replication) {
        @Nullable Node node = null;
        for (String text : CqlScript.statements(script().replace(REPLICATION, replication))) {
            // All at the node that took the first: another one of a young ring may not know of it yet.
            ExecutionInfo info = session.execute(SimpleStatement.newInstance(text)
                            .setTimeout(TIMEOUT)
                            .setNode(node))
                    .getExecutionInfo();
            if (!info.isSchemaInAgreement()) {
                throw new IllegalStateException("Cassandra's nodes do not agree on the schema yet; try again");
            }
            node = info.getCoordinator();
        }
    }

    private static String script() {
        try (InputStream in = SchemaInstaller.class.getClassLoader().getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException(SCHEMA + " is missing on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
