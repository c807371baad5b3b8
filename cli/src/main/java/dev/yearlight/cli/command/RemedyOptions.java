package dev.yearlight.cli.command;

import dev.yearlight.cli.repair.RemediationJson;
import dev.yearlight.cli.repair.RemediationText;
import dev.yearlight.cli.repair.Workbench;
import dev.yearlight.cli.run.RunIds;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.domain.RunId;
import dev.yearlight.repair.remedy.Remediation;
import dev.yearlight.repair.remedy.Remediation.Kind;
import dev.yearlight.repair.remedy.RemediationLog;
import dev.yearlight.repair.remedy.Result;
import dev.yearlight.repair.remedy.TargetSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What removing and replaying have in common: a dry run that fixes the set, and applying it by its id. */
final class RemedyOptions {

    @Mixin
    private ReportChoiceOptions choice = new ReportChoiceOptions();

    @Option(names = "--why", paramLabel = "TEXT", description = "What is wrong with them; kept in the audit record.")
    private @Nullable String why;

    @Option(names = "--apply", paramLabel = "ID", description = "Do what the dry run of this id counted, and no more.")
    private @Nullable String apply;

    @Option(names = "--json", description = "One JSON document, with each report's attempt and outcome.")
    private boolean json;

    ReportChoiceOptions choice() {
        return choice;
    }

    /** The dry run that is to be applied; empty where this is to be a dry run. */
    Optional<RunId> applied() {
        return Optional.ofNullable(apply).map(RunId::new);
    }

    /** Why, as the audit record keeps it. */
    String why() {
        if (why == null || why.isBlank()) {
            throw CommandFailure.badInput("--why is missing", "Say in a sentence what is wrong with these reports.");
        }
        return why;
    }

    /** Keeps a plan, and says what it would do. */
    int planned(Terminal terminal, Workbench bench, Kind kind, TargetSet targets, String command) {
        if (targets.size() == 0) {
            throw CommandFailure.badInput("no report is chosen", "Nothing was done.");
        }
        Remediation remediation = new Remediation(
                RunIds.next(),
                kind,
                why(),
                choice.words(),
                user(),
                Instant.now(),
                targets.hash(),
                targets.size(),
                Optional.empty());
        RemediationLog log = bench.remediations();
        log.plan(remediation, targets);
        print(terminal, log, remediation, RemediationText.categories(targets));
        terminal.remark("This was the dry run: nothing has changed. To do it: ./yearlight " + command + " --apply "
                + remediation.id());
        return ExitCode.OK;
    }

    /** The head of the dry run that is to be applied. */
    Remediation dryRun(RemediationLog log, RunId id, Kind kind) {
        return log.find(id)
                .filter(found -> found.kind() == kind)
                .orElseThrow(() -> CommandFailure.badInput(
                        "there is no dry run " + id + " of this kind", "./yearlight remediations list names them."));
    }

    /** Who does it now. */
    static Remediation.Applied now() {
        return new Remediation.Applied(user(), Instant.now());
    }

    /** Says how applying went. */
    int applied(Terminal terminal, RemediationLog log, RunId id, Result result) {
        return switch (result) {
            case Result.Done done -> {
                Remediation remediation = log.find(id).orElseThrow();
                print(terminal, log, remediation, List.of());
                terminal.remark(
                        "done=%d before=%d stale_context=%d".formatted(done.reports(), done.before(), done.stale()));
                yield ExitCode.OK;
            }
            case Result.Changed changed ->
                throw CommandFailure.failed(
                        changed.reports() + " reports are no longer what the dry run saw",
                        "Nothing was done. Make a new dry run, and look at its counts.");
            case Result.NoSnapshots missing -> {
                ReportChoiceOptions.refuse(missing.missing(), missing.missing().size() + " snapshots are missing");
                yield ExitCode.BAD_INPUT;
            }
        };
    }

    private void print(Terminal terminal, RemediationLog log, Remediation remediation, List<String> more) {
        if (json) {
            terminal.print(
                    RemediationJson.of(remediation, log.targets(remediation.id()), log.marks(remediation.id()), false));
            return;
        }
        RemediationText.head(remediation).forEach(terminal::print);
        more.forEach(terminal::print);
    }

    private static String user() {
        return System.getProperty("user.name", "unknown");
    }
}
