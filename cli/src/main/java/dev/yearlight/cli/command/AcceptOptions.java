package dev.yearlight.cli.command;

import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** Faults of the data that are published all the same. */
final class AcceptOptions {

    @Option(
            names = "--accept",
            split = ",",
            paramLabel = "NAME",
            description = "Publish although these detectors found a fault; recorded in the run's faults.json.")
    private Set<String> accepted = new TreeSet<>();

    Set<String> accepted() {
        return accepted;
    }
}
