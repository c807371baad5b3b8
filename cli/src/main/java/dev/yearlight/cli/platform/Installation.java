package dev.yearlight.cli.platform;

import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.SchemaInstaller;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.local.server.Topics;
import java.io.IOException;
import java.util.List;

/** What must be there before a role starts: the tables of Cassandra and the topics of Kafka. */
public final class Installation {

    private static final int MOST_PARTITIONS = 10_000;

    private final Settings settings;

    /** Of the servers that the settings name. */
    public Installation(Settings settings) {
        this.settings = settings;
    }

    /** Makes the keyspace and the tables that are missing; a second time changes nothing. */
    public void applySchema() {
        try (CassandraConnection connection = CassandraConnection.open(StoreConfig.from(settings))) {
            new SchemaInstaller(connection.session()).install(settings.text("yearlight.cassandra.replication"));
        }
    }

    /** Makes the topics that are missing and answers their names; those that exist stay as they are. */
    public List<String> applyTopics() throws IOException {
        return Topics.install(
                settings.text("yearlight.kafka.bootstrap-servers"),
                Topics.standard(
                        settings.text("yearlight.kafka.topic.snapshots"),
                        settings.text("yearlight.kafka.topic.parked"),
                        settings.text("yearlight.kafka.topic.reports"),
                        settings.integer("yearlight.kafka.partitions", 1, MOST_PARTITIONS)));
    }
}
