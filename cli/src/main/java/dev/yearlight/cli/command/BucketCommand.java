package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.pipeline.job.JobMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sorts raw plays into buckets. */
@Command(
        name = "bucket",
        mixinStandardHelpOptions = true,
        description = {
            "Sorts raw plays into buckets once, so that ranking them needs no Spark.",
            "  ./yearlight bucket --plays DIR --out DIR"
        })
public final class BucketCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private SparkOptions spark = new SparkOptions();

    @Mixin
    private SettingsOptions source = new SettingsOptions();

    @Option(
            names = "--plays",
            paramLabel = "DIR",
            converter = LocalPathConverter.class,
            required = true,
            description = "Raw plays: any tree of Parquet files (docs/data-sets.md).")
    private Path plays = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            converter = LocalPathConverter.class,
            required = true,
            description = "New folder for the buckets.")
    private Path out = Path.of("");

    /** Talks to the terminal. */
    public BucketCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = source.source().load();
        List<String> arguments = List.of(
                "bucket",
                "--plays=" + plays.toAbsolutePath(),
                "--out=" + out.toAbsolutePath(),
                "--buckets=" + spark.buckets(settings));
        JobMessage result = spark.process(settings).run(terminal, "Sorting plays into buckets", out, arguments);
        if (!(result instanceof JobMessage.Bucketed bucketed)) {
            throw CommandFailure.failed("the job ended with " + result, "Is pipeline/spark of the same build?");
        }
        terminal.print("%,d listeners, %,d plays in %s; %,d were there again and are left out"
                .formatted(bucketed.listeners(), bucketed.plays(), out, bucketed.duplicates()));
        terminal.remark("next: ./yearlight rank --plays " + out + " --listeners FILE --catalog FILE --out DIR");
        return ExitCode.OK;
    }
}
