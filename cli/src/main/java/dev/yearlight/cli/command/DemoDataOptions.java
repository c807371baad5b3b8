package dev.yearlight.cli.command;

import dev.yearlight.cli.demo.DemoData;
import dev.yearlight.cli.rank.OddRows;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.pipeline.history.ImportedHistory;
import dev.yearlight.pipeline.sample.SampleSettings;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose year a demonstration tells: invented listeners', or a person's own. */
final class DemoDataOptions {

    @Mixin
    private HistoryOptions person = new HistoryOptions();

    @Mixin
    private WindowOptions dates = new WindowOptions();

    @Option(
            names = "--listeners",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many to invent (default: ${DEFAULT-VALUE}).")
    private int listeners;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed invents the same listeners (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--catalog", paramLabel = "FILE", description = "Data set of tracks, with --history.")
    private @Nullable Path catalog;

    /** Reads a history now, so that a bad one is refused before anything starts. */
    DemoData chosen(Terminal terminal) throws IOException {
        if (person.history().isEmpty()) {
            return new DemoData.Invented(SampleSettings.of(listeners, seed, SampleCommand.lastYear()));
        }
        DemoData.Own own =
                new DemoData.Own(person.listener(), read(terminal), dates.chosen(), HistoryOptions.catalog(catalog));
        own.window();
        return own;
    }

    private ImportedHistory read(Terminal terminal) throws IOException {
        ImportedHistory history = person.read();
        OddRows.summary(history.report()).forEach(terminal::remark);
        return history;
    }
}
