package dev.yearlight.cli.doctor;

import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.platform.SettingsSource;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.local.server.RunningPlatform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at the machine, and at the platform where one runs or is configured. */
public final class Doctor {

    private Doctor() {}

    /**
     * All looks, in the order that causes come before consequences.
     *
     * @param configured whether the settings name servers of their own, to be looked at although nothing runs here
     */
    public static List<Finding> examine(DataFolder folder, SettingsSource source, boolean configured)
            throws IOException, InterruptedException {
        List<Finding> findings = new ArrayList<>(List.of(
                MachineChecks.java(),
                MachineChecks.memory(),
                MachineChecks.disk(folder.root()),
                MachineChecks.servers(folder.home())));
        Optional<RunningPlatform> running = folder.running();
        if (running.isPresent()) {
            findings.addAll(platform(source.with(running.get().addresses()).load()));
        } else if (configured) {
            findings.addAll(platform(source.load()));
        } else {
            findings.addAll(ports(source.load()));
            findings.add(new Finding.Absent(
                    "platform",
                    "none runs from " + folder.root(),
                    "./yearlight up starts one; then Kafka, Cassandra and the model are looked at, too."));
        }
        return findings;
    }

    private static List<Finding> platform(Settings settings) throws InterruptedException {
        PlatformChecks checks = new PlatformChecks(settings);
        return List.of(checks.kafka(), checks.cassandra(), checks.model());
    }

    private static List<Finding> ports(Settings settings) {
        List<Finding> findings = new ArrayList<>();
        for (String[] port : new String[][] {
            {"Kafka", "yearlight.local.kafka.port"},
            {"Cassandra", "yearlight.local.cassandra.port"},
            {"the house writer", "yearlight.writer.port"},
            {"the archive", "yearlight.serve.port"},
            {"management", "yearlight.serve.management-port"}
        }) {
            findings.add(MachineChecks.port(port[0], settings.port(port[1]), port[1]));
        }
        return findings;
    }
}
