package dev.yearlight.cli.command;

import dev.yearlight.cli.repair.EvidenceGatherer;
import dev.yearlight.cli.repair.FindingsJson;
import dev.yearlight.cli.repair.FindingsText;
import dev.yearlight.cli.repair.JournalFile;
import dev.yearlight.cli.repair.SnapshotFolder;
import dev.yearlight.cli.repair.Workbench;
import dev.yearlight.cli.repair.WorkerAccounts;
import dev.yearlight.cli.run.RunFolder;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.generation.guardrail.GuardrailSettings;
import dev.yearlight.generation.guardrail.Guardrails;
import dev.yearlight.repair.verify.CellDigest;
import dev.yearlight.repair.verify.Checker;
import dev.yearlight.repair.verify.Evidence;
import dev.yearlight.repair.verify.Finding;
import dev.yearlight.repair.verify.JournalCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies what must hold after any run. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies what must hold of a run.",
            "From its manifest, the tables, the topics, committed offsets, the guardrails and, where it is"
                    + " given, the model server's own journal. Exit code 1 where anything is broken."
        })
public final class VerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--snapshots",
            paramLabel = "DIR",
            description =
                    "What the run was published from, for the guardrails (default: snapshots in the data folder).")
    private @Nullable Path snapshots;

    @Option(names = "--journal", paramLabel = "FILE", description = "The model server's journal of this run's calls.")
    private @Nullable Path journal;

    @Option(names = "--calls-at-once", paramLabel = "N", description = "What the model server may see at once.")
    private @Nullable Integer callsAtOnce;

    @Option(names = "--calls-a-minute", paramLabel = "N", description = "What it may see within a minute.")
    private @Nullable Integer callsAMinute;

    @Option(
            names = "--lost-calls",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Calls that crashes may have lost: crashes times calls in flight (default: ${DEFAULT-VALUE}).")
    private long lostCalls;

    @Option(
            names = "--digest",
            paramLabel = "HASH",
            description = "The digest of an earlier verify, before a second pass.")
    private @Nullable String digest;

    @Option(names = "--json", description = "One JSON document, with every violation and the digest of the cells.")
    private boolean json;

    /** Talks to the terminal. */
    public VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = options.ofRunningPlatform();
        RunFolder folder = options.run();
        try (Workbench bench = Workbench.open(settings)) {
            Evidence evidence = gather(bench, folder, settings);
            List<Finding> findings = Checker.verify(evidence);
            if (json) {
                terminal.print(FindingsJson.of(folder.run(), CellDigest.of(evidence), findings));
            } else {
                FindingsText.of(findings).forEach(terminal::print);
            }
            return findings.stream().anyMatch(Finding::violated) ? ExitCode.FAILED : ExitCode.OK;
        }
    }

    private Evidence gather(Workbench bench, RunFolder folder, Settings settings)
            throws IOException, InterruptedException {
        Optional<List<JournalCall>> calls = journal == null ? Optional.empty() : Optional.of(JournalFile.read(journal));
        EvidenceGatherer.Given given = new EvidenceGatherer.Given(
                calls,
                calls.isEmpty() ? List.of() : accounts(bench).of(folder.run()),
                new Evidence.Limits(limit(callsAtOnce), limit(callsAMinute)),
                lostCalls,
                Optional.ofNullable(digest));
        Path guardrails = options.folder().home().resolve(settings.text("yearlight.guardrails.directory"));
        Path ranked = snapshots == null ? options.folder().snapshots() : snapshots;
        try (ProgressBar bar = terminal.progressBar("Gathering", "listeners", 0)) {
            return new EvidenceGatherer(bench, folder, given)
                    .gather(
                            Files.isDirectory(ranked) ? new SnapshotFolder(ranked) : reader -> {},
                            new Guardrails(GuardrailSettings.load(guardrails)),
                            bar::stepTo);
        }
    }

    private WorkerAccounts accounts(Workbench bench) {
        return new WorkerAccounts(bench.runs(), InstantSource.system(), terminal::pause);
    }

    private static OptionalInt limit(@Nullable Integer limit) {
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    }
}
