package dev.yearlight.cli.command;

import dev.yearlight.cli.repair.RemediationJson;
import dev.yearlight.cli.repair.RemediationText;
import dev.yearlight.cli.repair.StaleFile;
import dev.yearlight.cli.repair.Workbench;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.domain.RunId;
import dev.yearlight.repair.remedy.Outcome;
import dev.yearlight.repair.remedy.Remediation;
import dev.yearlight.repair.remedy.RemediationLog;
import dev.yearlight.repair.remedy.StaleReport;
import dev.yearlight.repair.remedy.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one remediation. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "Shows who decided what, when and why, what was done, and which reports it left with stale context.")
public final class RemediationsShowCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Parameters(paramLabel = "ID", description = "Its id.")
    private String id = "";

    @Option(
            names = "--stale",
            paramLabel = "FILE",
            description =
                    "Write the reports with stale context that still stand, as listener,attempt; replay reads it.")
    private @Nullable Path stale;

    @Option(names = "--listener", description = "With --json: whose they are, too.")
    private boolean listeners;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    /** Talks to the terminal. */
    public RemediationsShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        RunId wanted = new RunId(id);
        try (Workbench bench = Workbench.open(options.ofRunningPlatform())) {
            RemediationLog log = bench.remediations();
            Remediation remediation = log.find(wanted)
                    .orElseThrow(() -> CommandFailure.badInput(
                            "there is no remediation " + wanted, "./yearlight remediations list names them."));
            Map<Target, Outcome> targets = log.targets(wanted);
            List<StaleReport> marks = StaleReport.standing(log.marks(wanted), bench.archive());
            if (json) {
                terminal.print(RemediationJson.of(remediation, targets, marks, listeners));
            } else {
                RemediationText.head(remediation).forEach(terminal::print);
                terminal.print(RemediationText.outcomes(targets.values()));
                terminal.print("stale       " + marks.size() + " reports that still stand");
            }
            if (stale != null) {
                StaleFile.write(stale, marks);
            }
        }
        return ExitCode.OK;
    }
}
