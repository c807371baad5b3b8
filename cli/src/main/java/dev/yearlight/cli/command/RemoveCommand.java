package dev.yearlight.cli.command;

import dev.yearlight.cli.repair.Workbench;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.domain.RunId;
import dev.yearlight.repair.remedy.Choice;
import dev.yearlight.repair.remedy.Remediation;
import dev.yearlight.repair.remedy.Remediation.Kind;
import dev.yearlight.repair.remedy.RemediationLog;
import dev.yearlight.repair.remedy.Removal;
import dev.yearlight.repair.remedy.Result;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes reports back. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = {
            "Takes visible reports back. First a dry run: it counts, fixes the exact set and keeps it.",
            "Then remove --apply ID removes exactly that set; it can be repeated after a crash."
        })
public final class RemoveCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Mixin
    private RemedyOptions remedy = new RemedyOptions();

    /** Talks to the terminal. */
    public RemoveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (Workbench bench = Workbench.open(options.ofRunningPlatform())) {
            return remedy.applied().isPresent() ? apply(bench, remedy.applied().get()) : plan(bench);
        }
    }

    private int plan(Workbench bench) throws IOException {
        String words = remedy.choice().words();
        String why = remedy.why();
        Choice choice = remedy.choice().choose(bench, options.folder(), Kind.REMOVE);
        ReportChoiceOptions.refuse(choice.unfit(), words + " (" + why + ") names reports that cannot be removed");
        return remedy.planned(terminal, bench, Kind.REMOVE, choice.targets(), "remove");
    }

    private int apply(Workbench bench, RunId id) {
        RemediationLog log = bench.remediations();
        Remediation remediation = remedy.dryRun(log, id, Kind.REMOVE);
        Result result = new Removal(bench.archive(), log).apply(remediation, RemedyOptions.now());
        return remedy.applied(terminal, log, id, result);
    }
}
