package dev.yearlight.cli.command;

import dev.yearlight.cli.rank.CatalogImportText;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.pipeline.catalog.CatalogImportReport;
import dev.yearlight.pipeline.catalog.CatalogImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the catalog data set from what others know. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the catalog data set from a CSV file or a MusicBrainz dump.",
            "  ./yearlight catalog import --from tracks.csv --out catalog.parquet",
            "  ./yearlight catalog import --from mbdump --out catalog.parquet",
            "docs/catalogs.md says which columns and tables are read."
        })
public final class CatalogImportCommand implements Callable<Integer> {

    private static final long BYTES_A_MEGABYTE = 1_000_000;

    private final Terminal terminal;

    @Option(
            names = "--from",
            paramLabel = "PATH",
            required = true,
            description = "CSV file with title, creator, genres, release_year, length_ms; or a folder of dump tables.")
    private Path from = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The catalog; replaced where it is there.")
    private Path out = Path.of("");

    /** Talks to the terminal. */
    public CatalogImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.isDirectory(out)) {
            throw CommandFailure.badInput(out + " is a folder", "Name a file, such as --out catalog.parquet.");
        }
        Files.createDirectories(out.toAbsolutePath().getParent());
        CatalogImportReport report = read();
        CatalogImportText.lines(report).forEach(terminal::print);
        terminal.remark("next: ./yearlight rank --history PATH --timezone ZONE --catalog " + out);
        return ExitCode.OK;
    }

    private CatalogImportReport read() throws IOException {
        try (ProgressBar bar = terminal.progressBar("Reading the catalog", "MB", 0)) {
            return new CatalogImporter(CatalogImporter.LIMITS)
                    .run(
                            from,
                            out,
                            (bytes, ofAll) -> bar.maxHint(Math.ceilDiv(ofAll, BYTES_A_MEGABYTE))
                                    .stepTo(Math.ceilDiv(bytes, BYTES_A_MEGABYTE)));
        }
    }
}
