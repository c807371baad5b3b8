package dev.yearlight.cli.command;

import dev.yearlight.cli.load.LoadProcess;
import dev.yearlight.cli.load.LoadRuns;
import dev.yearlight.cli.load.LoadTarget;
import dev.yearlight.cli.load.LoadText;
import dev.yearlight.cli.load.RemoteHosts;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.loadtest.plan.LoadPlan;
import dev.yearlight.loadtest.result.LoadResult;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whom synthetic readers read from, and how they are run. */
final class LoadOptions {

    @Mixin
    private PlatformOptions platform = new PlatformOptions();

    @Option(
            names = "--region",
            paramLabel = "NAME=URL",
            description = "A region's archive API; repeat it for more. Default: the settings, else ./yearlight up.")
    private Map<String, String> regions = new LinkedHashMap<>();

    @Option(
            names = "--allow-remote",
            paramLabel = "HOST",
            split = ",",
            description = "A host that is not this machine and may be put under load; each must be named.")
    private Set<String> allowed = new TreeSet<>();

    PlatformOptions platform() {
        return platform;
    }

    /**
     * The regions.
     *
     * @param management base URLs of their pods' management ports, by region
     */
    List<LoadTarget> targets(Settings settings, Map<String, String> management) throws IOException {
        return LoadTarget.of(
                settings, regions, management, platform.folder().running().isPresent());
    }

    /** The same to be put under load; refuses hosts that were not allowed, and says which were. */
    List<LoadTarget> targetsOfLoad(Settings settings, Map<String, String> management, Terminal terminal)
            throws IOException {
        List<LoadTarget> targets = targets(settings, management);
        List<String> remote = RemoteHosts.of(targets, allowed);
        if (!remote.isEmpty()) {
            terminal.remark("goes to hosts beyond this machine: " + String.join(", ", remote));
        }
        return targets;
    }

    /** The load runs of the data folder. */
    LoadRuns runs() {
        return LoadRuns.in(platform.folder().root());
    }

    /** Says what will happen, then does it. */
    LoadResult run(LoadPlan plan, Settings settings, Terminal terminal) throws IOException, InterruptedException {
        LoadText.of(plan).forEach(terminal::remark);
        LoadProcess process = new LoadProcess(
                platform.folder().home(), settings.integer("yearlight.load.heap-megabytes", 128, 1_000_000));
        try (ProgressBar bar = terminal.progressBar(
                plan.kind().label(), "requests", plan.readers() * plan.journey().requests())) {
            return process.run(plan, progress -> {
                bar.setExtraMessage(LoadText.of(progress));
                bar.stepTo(progress.requests());
            });
        }
    }
}
