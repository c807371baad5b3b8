package dev.yearlight.cli.command;

import dev.yearlight.cli.capacity.CapacityFigures;
import dev.yearlight.cli.capacity.CapacityPlan;
import dev.yearlight.cli.capacity.CapacityText;
import dev.yearlight.cli.capacity.LaunchAim;
import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Json;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.run.Prices;
import dev.yearlight.common.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How much a launch takes. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the pods, connections, Cassandra nodes, model capacity and money that a launch takes.",
            "It goes by the measured figures of config/capacity.properties and the formulas of docs/capacity.md."
        })
public final class LaunchPlanCommand implements Callable<Integer> {

    private static final String SCHEMA = "yearlight-launch-plan-1";

    private final Terminal terminal;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(
            names = "--peak",
            required = true,
            paramLabel = "RPS",
            description = "Requests a second at the peak, all regions together.")
    private double peak;

    @Option(names = "--listeners", required = true, paramLabel = "N", description = "Listeners with an archive.")
    private long listeners;

    @Option(
            names = "--region",
            paramLabel = "NAME=SHARE",
            description = "A region and its part of the peak; repeat it for more (default: all=1).")
    private LinkedHashMap<String, Double> regions = new LinkedHashMap<>();

    @Option(
            names = "--writing-hours",
            paramLabel = "H",
            defaultValue = "96",
            description = "Hours that writing all reports may take (default: ${DEFAULT-VALUE}).")
    private double writingHours;

    @Option(
            names = "--window-hours",
            paramLabel = "H",
            defaultValue = "12",
            description = "Hours that the launch's capacity stays (default: ${DEFAULT-VALUE}).")
    private double windowHours;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    /** Talks to the terminal. */
    public LaunchPlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    record Document(String schema, LaunchDocument launch, CapacityPlan plan, double moneyTotal, String currency) {}

    record LaunchDocument(
            double peak,
            long listeners,
            SequencedMap<String, Double> regions,
            double writingHours,
            double windowHours) {}

    @Override
    public Integer call() throws IOException {
        Settings loaded = settings.source().load();
        Path home = DataFolder.checkout();
        if (regions.isEmpty()) {
            regions.put("all", 1.0);
        }
        CapacityPlan plan = CapacityPlan.of(
                new LaunchAim(peak, listeners, regions, hours(writingHours), hours(windowHours)),
                CapacityFigures.load(home.resolve(loaded.text("yearlight.launch.capacity-file"))));
        String currency =
                Prices.load(home.resolve(loaded.text("yearlight.prices.file"))).currency();
        if (json) {
            LaunchDocument launch = new LaunchDocument(peak, listeners, regions, writingHours, windowHours);
            terminal.print(
                    Json.write(new Document(SCHEMA, launch, plan, plan.money().total(), currency)));
        } else {
            CapacityText.of(plan, currency).forEach(terminal::print);
        }
        return ExitCode.OK;
    }

    private static Duration hours(double hours) {
        return Duration.ofSeconds(Math.round(hours * 3_600));
    }
}
