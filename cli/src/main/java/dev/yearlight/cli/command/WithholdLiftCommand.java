package dev.yearlight.cli.command;

import dev.yearlight.cli.repair.WithholdingText;
import dev.yearlight.cli.repair.Workbench;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.withholding.Withholding;
import dev.yearlight.common.withholding.WithholdingTable;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends a rule. */
@Command(
        name = "lift",
        mixinStandardHelpOptions = true,
        description = "Ends a rule; readers see the reports again within 30 s.")
public final class WithholdLiftCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Parameters(paramLabel = "ID", description = "The rule, as list names it.")
    private String id = "";

    /** Talks to the terminal. */
    public WithholdLiftCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Instant now = Instant.now();
        try (Workbench bench = Workbench.open(options.ofRunningPlatform())) {
            WithholdingTable rules = bench.withholdings();
            Withholding rule = find(rules);
            if (rule.lifted().isEmpty()) {
                rules.lift(id, new Withholding.Lifted(System.getProperty("user.name", "unknown"), now))
                        .toCompletableFuture()
                        .join();
            }
            terminal.print(WithholdingText.line(find(rules), now));
        }
        return ExitCode.OK;
    }

    /** A rule that is not there must not be written to: that would make one that names nothing. */
    private Withholding find(WithholdingTable rules) {
        return rules.all().toCompletableFuture().join().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        CommandFailure.badInput("there is no such rule", "./yearlight withhold list names them all."));
    }
}
