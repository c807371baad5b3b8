package dev.yearlight.cli.command;

import dev.yearlight.cli.repair.BalanceJson;
import dev.yearlight.cli.repair.BalanceText;
import dev.yearlight.cli.repair.FindingsFile;
import dev.yearlight.cli.repair.Workbench;
import dev.yearlight.cli.run.RunFolder;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.pipeline.publish.RunManifest;
import dev.yearlight.repair.reconcile.Cause;
import dev.yearlight.repair.reconcile.Finding;
import dev.yearlight.repair.reconcile.Reconciliation;
import dev.yearlight.repair.reconcile.RunBalance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares what a run was to bring with what is there. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = {
            "Compares a run's manifest with what is stored, both ways, by cause and category.",
            "Exit code 0 only where all is published and every day is visible and whole, or replaced by a later epoch."
        })
public final class ReconcileCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the days that are not as expected, as listener,day,cause; remove and replay read it.")
    private @Nullable Path out;

    @Option(names = "--cause", paramLabel = "CAUSE", description = "With --out: only these: ${COMPLETION-CANDIDATES}.")
    private Set<Cause> causes = EnumSet.noneOf(Cause.class);

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    /** Talks to the terminal. */
    public ReconcileCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        RunFolder folder = options.run();
        try (Workbench bench = Workbench.open(options.ofRunningPlatform())) {
            // Asked first: what is published meanwhile is not compared any more.
            Optional<String> unpublished = folder.unpublished();
            RunBalance balance = compare(bench, folder);
            boolean asExpected = balance.asExpected() && unpublished.isEmpty();
            SortedMap<String, Long> parkedReasons = balance.parkedReasons(bench.parked());
            if (json) {
                terminal.print(BalanceJson.of(folder.run(), balance, unpublished.isEmpty(), parkedReasons));
            } else {
                terminal.print("run=%s days=%d as_expected=%s".formatted(folder.run(), balance.expected(), asExpected));
                BalanceText.of(balance, parkedReasons).forEach(terminal::print);
            }
            unpublished.ifPresent(part -> terminal.remark(part + ": " + folder.publishTheRest()));
            return asExpected ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private RunBalance compare(Workbench bench, RunFolder folder) throws IOException {
        RunBalance balance = new RunBalance();
        try (ProgressBar bar = terminal.progressBar("Comparing", "days", 0);
                FindingsFile file = FindingsFile.of(out);
                RunManifest manifest = folder.manifest()) {
            Consumer<Finding> findings = balance::add;
            new Reconciliation(bench.archive(), folder.run())
                    .compare(
                            manifest,
                            findings.andThen(finding -> listed(file, finding)).andThen(finding -> bar.step()));
        }
        return balance;
    }

    private void listed(FindingsFile file, Finding finding) {
        if (causes.isEmpty() || causes.contains(finding.cause())) {
            file.add(finding);
        }
    }
}
