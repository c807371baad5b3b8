package dev.yearlight.cli.command;

import dev.yearlight.cli.run.Estimate;
import dev.yearlight.cli.run.Estimator;
import dev.yearlight.cli.run.Publication;
import dev.yearlight.cli.run.PublishOrder;
import dev.yearlight.cli.run.RunDesk;
import dev.yearlight.cli.run.RunTerms;
import dev.yearlight.cli.storage.StorageConfig;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.run.Money;
import dev.yearlight.common.run.Price;
import dev.yearlight.common.run.Prices;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.generation.PromptRenderer;
import dev.yearlight.generation.PromptTemplates;
import dev.yearlight.generation.TokensByBytes;
import dev.yearlight.pipeline.publish.PublishPlan;
import dev.yearlight.pipeline.storage.Folder;
import dev.yearlight.pipeline.storage.Place;
import dev.yearlight.pipeline.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Estimates a run, asks, and publishes it. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Estimates what a run will take from real prompts of a sample, and publishes it.",
            "On a terminal it asks before money is spent."
        })
final class RunStartCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Mixin
    private AcceptOptions faults = new AcceptOptions();

    @Option(
            names = "--snapshots",
            required = true,
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "What to publish: a folder, or a URI such as s3://BUCKET/2025.")
    private Place snapshots = Place.of(Path.of(""));

    @Option(
            names = "--epoch",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Of every day; a higher one writes days anew (default: ${DEFAULT-VALUE}).")
    private int epoch = 1;

    @Option(
            names = "--cap",
            paramLabel = "AMOUNT",
            description = "What it may cost at most, such as 12.50; there it stops by itself until the cap is raised.")
    private @Nullable String cap;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Estimate and publish nothing; needs no platform.")
    private boolean dryRun;

    RunStartCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        OptionalLong capMicros = cap == null ? OptionalLong.empty() : OptionalLong.of(Money.micros(cap));
        Settings settings = settings();
        Prices prices = options.prices(settings);
        Optional<Price> price =
                prices.of(settings.optionalText("yearlight.model.base-url").orElse(""), model(settings));
        if (price.isEmpty() && capMicros.isPresent()) {
            throw CommandFailure.badInput(
                    model(settings) + " has no price, so no cap could hold",
                    "Write its prices into " + settings.text("yearlight.prices.file") + ".");
        }
        Estimate estimate = estimate(settings, price);
        print(estimate, prices.currency(), model(settings));
        if (dryRun) {
            return ExitCode.OK;
        }
        return start(settings, estimate, capMicros);
    }

    private Estimate estimate(Settings settings, Optional<Price> price) throws IOException {
        try (Storage storage = StorageConfig.storage(settings)) {
            Folder folder = storage.folder(snapshots);
            return new Estimator(prompts(settings), new TokensByBytes(), price).of(folder, Publication.files(folder));
        }
    }

    private int start(Settings settings, Estimate estimate, OptionalLong capMicros) throws IOException {
        printDuration(settings, estimate.days());
        long cost = estimate.cost().map(Estimate.Cost::micros).orElse(0L);
        boolean free = estimate.cost().map(known -> known.high() == 0).orElse(false);
        if (!yes && !free && !terminal.agreed("Begin this run?")) {
            terminal.remark("Nothing was published.");
            return ExitCode.OK;
        }
        PublishPlan plan = new Publication(settings, options.folder().runs(), faults.accepted())
                .publish(terminal, PublishOrder.of(snapshots, epoch).with(new RunTerms(cost, capMicros)));
        terminal.print("run=%s listeners=%d days=%d without_days=%d"
                .formatted(plan.run(), plan.listeners(), plan.days(), plan.withoutDays()));
        return ExitCode.OK;
    }

    private void print(Estimate estimate, String currency, String model) {
        terminal.print("listeners   %,d".formatted(estimate.listeners()));
        terminal.print("days        %,d".formatted(estimate.days()));
        terminal.print("tokens in   about %,d, nothing taken as cached".formatted(estimate.promptTokens()));
        terminal.print("tokens out  about %,d".formatted(estimate.completionTokens()));
        terminal.print("cost        "
                + estimate.cost()
                        .map(cost -> "about %s (%s to %s)"
                                .formatted(
                                        Money.rounded(cost.micros(), currency),
                                        Money.rounded(cost.low(), currency),
                                        Money.rounded(cost.high(), currency)))
                        .orElse("unknown: " + model + " has no price in the price table"));
    }

    private void printDuration(Settings settings, long days) {
        try (RunDesk desk = RunDesk.open(settings)) {
            OptionalDouble rate = desk.learnedRate();
            if (rate.isPresent()) {
                terminal.print("time        about %,d s at the last run's %.1f days/s"
                        .formatted(Math.round(days / rate.getAsDouble()), rate.getAsDouble()));
            }
        }
    }

    private PromptRenderer prompts(Settings settings) throws IOException {
        Path directory = options.folder().home().resolve(settings.text("yearlight.prompts.directory"));
        return new PromptRenderer(PromptTemplates.load(directory));
    }

    private Settings settings() throws IOException {
        return dryRun ? options.source().load() : options.ofRunningPlatform();
    }

    private static String model(Settings settings) {
        return settings.text("yearlight.model.name");
    }
}
