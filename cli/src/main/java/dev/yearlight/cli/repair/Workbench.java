package dev.yearlight.cli.repair;

import dev.yearlight.common.run.RunTables;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.common.store.StoredCells;
import dev.yearlight.common.withholding.WithholdingTable;
import dev.yearlight.repair.verify.Evidence.Offsets;
import java.util.Map;

/** The stores and topics of a running platform, opened for one command. */
public final class Workbench implements AutoCloseable {

    private final Settings settings;
    private final CassandraConnection connection;
    private final CassandraArchive archive;

    private Workbench(Settings settings, CassandraConnection connection) {
        this.settings = settings;
        this.connection = connection;
        this.archive = new CassandraArchive(new ReportTables(connection.session()));
    }

    /** Connects to what these settings name; blocks. */
    public static Workbench open(Settings settings) {
        return new Workbench(settings, CassandraConnection.open(StoreConfig.from(settings)));
    }

    /** Cells and contents. */
    public CassandraArchive archive() {
        return archive;
    }

    /** The audit record of remediations. */
    public CassandraRemediationLog remediations() {
        return new CassandraRemediationLog(connection.session());
    }

    /** What serving must not show. */
    public WithholdingTable withholdings() {
        return new WithholdingTable(connection.session());
    }

    /** What workers say of runs. */
    public RunTables runs() {
        return new RunTables(connection.session());
    }

    /** Every cell there is. */
    public StoredCells cells() {
        return new StoredCells(connection.session());
    }

    /** The topic of what is parked. */
    public KafkaParkedTopic parked() {
        return new KafkaParkedTopic(topic("yearlight.kafka.topic.parked"));
    }

    /** The topic that this setting names. */
    public TopicReader topic(String key) {
        return new TopicReader(settings.text("yearlight.kafka.bootstrap-servers"), settings.text(key));
    }

    /** How far the writers are on their topic. */
    public Map<Integer, Offsets> offsets() {
        return GroupOffsets.of(
                settings.text("yearlight.kafka.bootstrap-servers"),
                settings.text("yearlight.kafka.group"),
                topic("yearlight.kafka.topic.snapshots"));
    }

    /** The topic of listeners to write for; the caller closes it. */
    public KafkaSnapshots snapshots() {
        return KafkaSnapshots.connect(settings);
    }

    @Override
    public void close() {
        connection.close();
    }
}
