package dev.yearlight.cli.command;

import dev.yearlight.cli.launch.LaunchJson;
import dev.yearlight.cli.launch.LaunchLook;
import dev.yearlight.cli.launch.LaunchPage;
import dev.yearlight.cli.launch.LaunchReport;
import dev.yearlight.cli.launch.LaunchText;
import dev.yearlight.cli.load.LoadPlans;
import dev.yearlight.cli.load.LoadTarget;
import dev.yearlight.cli.run.RunFolder;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.loadtest.result.LoadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Go or no-go. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Says go or no-go.",
            "Looks at pods, pools, caches, database, latency and warmth of every region by the last load run,"
                    + " and at what a run was to bring minus what is stored. Changes nothing. Exit code 0 only where"
                    + " every check holds."
        })
public final class LaunchCheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private LoadOptions options = new LoadOptions();

    @Option(
            names = "--management",
            paramLabel = "NAME=URL[,URL]",
            description = "Base URLs of the management ports of a --region's pods.")
    private Map<String, String> management = new LinkedHashMap<>();

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "The run whose days are expected (default: the newest of the data folder).")
    private @Nullable String run;

    @Option(
            names = "--probe",
            description =
                    "Take a short look with synthetic readers (yearlight.launch.probe-*) instead of the last run.")
    private boolean probe;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the report as one page, too.")
    private @Nullable Path html;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    /** Talks to the terminal. */
    public LaunchCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = options.platform().ofPlatformIfAny();
        Optional<LoadResult> load = load(settings);
        List<LoadTarget> targets = options.targets(settings, management);
        LaunchReport report = report(new LaunchLook(settings, targets, Instant.now()), load);
        if (json) {
            terminal.print(LaunchJson.of(report));
        } else {
            LaunchText.of(report).forEach(terminal::print);
        }
        if (html != null) {
            Files.writeString(html, new LaunchPage().of(report));
            terminal.remark("the page: " + html.toAbsolutePath());
        }
        return report.go() ? ExitCode.OK : ExitCode.FAILED;
    }

    private Optional<LoadResult> load(Settings settings) throws IOException, InterruptedException {
        if (!probe) {
            return options.runs().latest();
        }
        List<LoadTarget> targets = options.targetsOfLoad(settings, management, terminal);
        return Optional.of(options.run(
                new LoadPlans(settings).probe(targets, options.runs().next()), settings, terminal));
    }

    private LaunchReport report(LaunchLook look, Optional<LoadResult> load) throws IOException {
        RunFolder folder;
        try {
            folder = RunFolder.of(options.platform().folder(), run);
        } catch (CommandFailure noRun) {
            return look.report(load, Optional.empty(), String.valueOf(noRun.getMessage()));
        }
        return look.report(load, Optional.of(folder), "");
    }
}
