package dev.yearlight.cli.command;

import dev.yearlight.cli.repair.KafkaSnapshots;
import dev.yearlight.cli.repair.ReplayOrders;
import dev.yearlight.cli.repair.SnapshotFolder;
import dev.yearlight.cli.repair.Workbench;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.domain.RunId;
import dev.yearlight.repair.remedy.Choice;
import dev.yearlight.repair.remedy.Chooser;
import dev.yearlight.repair.remedy.Remediation;
import dev.yearlight.repair.remedy.Remediation.Kind;
import dev.yearlight.repair.remedy.RemediationLog;
import dev.yearlight.repair.remedy.Replay;
import dev.yearlight.repair.remedy.Result;
import dev.yearlight.repair.remedy.TargetSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has reports written anew. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Has days written anew at a higher epoch, as a run of its own.",
            "First a dry run that fixes the exact set; then replay --apply ID orders it. Reports stay visible"
                    + " until the new ones are there."
        })
public final class ReplayCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Mixin
    private RemedyOptions remedy = new RemedyOptions();

    @Option(
            names = "--cascade",
            description = "Also the listeners' other reports that had one of these in their prompt, in turn.")
    private boolean cascade;

    @Option(
            names = "--snapshots",
            paramLabel = "DIR",
            description = "What the run was published from (default: snapshots in the data folder).")
    private @Nullable Path snapshots;

    /** Talks to the terminal. */
    public ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        SnapshotFolder folder =
                new SnapshotFolder(snapshots == null ? options.folder().snapshots() : snapshots);
        try (Workbench bench = Workbench.open(options.ofRunningPlatform())) {
            return remedy.applied().isPresent()
                    ? apply(bench, folder, remedy.applied().get())
                    : plan(bench, folder);
        }
    }

    private int plan(Workbench bench, SnapshotFolder folder) throws IOException {
        String words = remedy.choice().words();
        String why = remedy.why();
        Choice choice = remedy.choice().choose(bench, options.folder(), Kind.REPLAY);
        ReportChoiceOptions.refuse(choice.unfit(), words + " (" + why + ") names reports that cannot be replayed");
        TargetSet targets =
                cascade ? new Chooser(bench.archive(), Kind.REPLAY).withDependents(choice.targets()) : choice.targets();
        List<String> missing = Replay.missing(targets, folder);
        ReportChoiceOptions.refuse(missing, folder.folder() + " lacks " + missing.size() + " snapshots");
        return remedy.planned(terminal, bench, Kind.REPLAY, targets, "replay");
    }

    private int apply(Workbench bench, SnapshotFolder folder, RunId id) throws IOException {
        RemediationLog log = bench.remediations();
        Remediation remediation = remedy.dryRun(log, id, Kind.REPLAY);
        try (KafkaSnapshots topic = bench.snapshots()) {
            ReplayOrders orders = new ReplayOrders(options.folder().runs(), topic);
            Result result = new Replay(bench.archive(), log, folder, orders).apply(remediation, RemedyOptions.now());
            int code = remedy.applied(terminal, log, id, result);
            terminal.remark("./yearlight run " + id + " follows it; ./yearlight reconcile " + id + " checks it.");
            return code;
        }
    }
}
