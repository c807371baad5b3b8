package dev.yearlight.cli.command;

import dev.yearlight.cli.repair.WithholdingText;
import dev.yearlight.cli.repair.Workbench;
import dev.yearlight.cli.run.RunIds;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.withholding.TextRule;
import dev.yearlight.common.withholding.Withholding;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts a rule in force. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Puts a rule in force; with --dry-run it only counts the reports that the rule means.")
public final class WithholdAddCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Mixin
    private TextRuleOptions rule = new TextRuleOptions();

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "What is wrong; kept in the record.")
    private String why = "";

    @Option(names = "--until", paramLabel = "TIME", description = "When the rule ends by itself.")
    private @Nullable String until;

    @Option(names = "--dry-run", description = "Changes nothing; reads every cell there is, which takes its time.")
    private boolean dryRun;

    /** Talks to the terminal. */
    public WithholdAddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        TextRule meant = rule.rule();
        Optional<Instant> end = TextRuleOptions.time("--until", until);
        Instant now = Instant.now();
        if (why.isBlank()) {
            throw CommandFailure.badInput("--why says nothing", "Say in a sentence what is wrong with these reports.");
        }
        if (end.isPresent() && !end.get().isAfter(now)) {
            throw CommandFailure.badInput("--until is over already", "Leave it out, or name a time to come.");
        }
        try (Workbench bench = Workbench.open(options.ofRunningPlatform())) {
            return dryRun ? count(bench, meant) : add(bench, meant, end, now);
        }
    }

    private int count(Workbench bench, TextRule meant) {
        AtomicLong seen = new AtomicLong();
        AtomicLong reports = new AtomicLong();
        bench.cells().forEach((listener, day, cell) -> {
            if (cell.visible()) {
                seen.incrementAndGet();
                if (meant.covers(cell.category(), cell.attempt())) {
                    reports.incrementAndGet();
                }
            }
        });
        terminal.print("reports=%d of=%d".formatted(reports.get(), seen.get()));
        terminal.remark("This was the dry run: nothing has changed. Leave out --dry-run to withhold these reports.");
        return ExitCode.OK;
    }

    private int add(Workbench bench, TextRule meant, Optional<Instant> end, Instant now) {
        Withholding added = new Withholding(
                RunIds.next().value(),
                meant,
                why,
                System.getProperty("user.name", "unknown"),
                now,
                end,
                Optional.empty());
        bench.withholdings().add(added).toCompletableFuture().join();
        terminal.print(WithholdingText.line(added, now));
        terminal.remark("Gone from every answer within 30 s. To undo it: ./yearlight withhold lift " + added.id());
        return ExitCode.OK;
    }
}
