package dev.yearlight.cli.command;

import dev.yearlight.cli.load.LoadPlans;
import dev.yearlight.cli.load.LoadRuns;
import dev.yearlight.cli.load.LoadText;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.loadtest.LoadFiles;
import dev.yearlight.loadtest.plan.Kind;
import dev.yearlight.loadtest.plan.LoadPlan;
import dev.yearlight.loadtest.result.LoadResult;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What warm, spike and soak have in common. */
abstract class LoadCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Kind kind;

    @Mixin
    private LoadOptions options = new LoadOptions();

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    LoadCommand(Terminal terminal, Kind kind) {
        this.terminal = terminal;
        this.kind = kind;
    }

    @Override
    public final Integer call() throws IOException, InterruptedException {
        Settings settings = options.platform().ofPlatformIfAny();
        LoadPlan plan = new LoadPlans(settings)
                .of(
                        kind,
                        options.targetsOfLoad(settings, Map.of(), terminal),
                        options.runs().next());
        LoadResult result = options.run(plan, settings, terminal);
        if (json) {
            terminal.print(LoadFiles.text(result));
        } else {
            LoadText.of(result).forEach(terminal::print);
        }
        LoadRuns.report(result.plan()).ifPresent(report -> terminal.remark("Gatling's report: " + report));
        return result.held() ? ExitCode.OK : ExitCode.FAILED;
    }
}
