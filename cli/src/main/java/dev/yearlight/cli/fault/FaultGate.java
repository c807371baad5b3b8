package dev.yearlight.cli.fault;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.pipeline.facts.RunFactsFile;
import dev.yearlight.pipeline.fault.DataFaults;
import dev.yearlight.pipeline.fault.FaultSettings;
import dev.yearlight.pipeline.fault.Verdict;
import dev.yearlight.pipeline.storage.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Lets a data set through to be published only where no detector finds a fault that nobody has accepted by name.
 *
 * @param runs folders of the runs before; the newest with facts is compared with
 * @param accepted names of detectors whose findings are accepted
 */
public record FaultGate(FaultSettings settings, Path runs, Set<String> accepted) {

    /** A data set that may be published, with what was found in it. */
    public record Passed(Optional<RunFacts> facts, List<Verdict> verdicts, Set<String> accepted) {

        /** Records in a run's folder what was published, and what was accepted. */
        public void record(Path run) throws IOException {
            if (facts.isPresent()) {
                RunFactsFile.write(run, facts.get());
                Files.writeString(run.resolve(FaultsJson.NAME), FaultsJson.of(verdicts, accepted));
            }
        }
    }

    /**
     * Looks at the facts beside the snapshots.
     *
     * @throws CommandFailure where there are findings that were not accepted, each printed before
     */
    public Passed check(Terminal terminal, Folder snapshots) throws IOException {
        DataFaults detectors = new DataFaults(settings, previous());
        Set<String> unknown = new TreeSet<>(accepted);
        unknown.removeAll(detectors.names());
        if (!unknown.isEmpty()) {
            throw CommandFailure.badInput(
                    "--accept knows no " + String.join(", ", unknown),
                    "The detectors are " + String.join(", ", detectors.names()) + ".");
        }
        Optional<RunFacts> facts = RunFactsFile.read(snapshots);
        if (facts.isEmpty()) {
            terminal.remark(snapshots.name() + " holds no " + RunFactsFile.NAME + ": data faults are not judged");
            return new Passed(facts, List.of(), accepted);
        }
        List<Verdict> verdicts = detectors.judge(facts.get());
        List<Verdict.Found> found = DataFaults.found(verdicts);
        found.forEach(fault -> FaultText.lines(fault).forEach(terminal::remark));
        Set<String> standing = new TreeSet<>();
        found.forEach(fault -> standing.add(fault.detector()));
        standing.removeAll(accepted);
        if (!standing.isEmpty()) {
            throw CommandFailure.failed(
                    "nothing was published: " + snapshots.name() + " shows faults of its data: "
                            + String.join(", ", standing),
                    "Mend the data and rank again, or accept them by name: --accept " + String.join(",", standing));
        }
        return new Passed(facts, verdicts, accepted);
    }

    private Optional<RunFacts> previous() throws IOException {
        if (!Files.isDirectory(runs)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            Optional<Path> newest = folders.filter(folder -> Files.exists(folder.resolve(RunFactsFile.NAME)))
                    .max(Comparator.comparing(folder -> folder.getFileName().toString()));
            return newest.isPresent() ? RunFactsFile.read(newest.get()) : Optional.empty();
        }
    }
}
