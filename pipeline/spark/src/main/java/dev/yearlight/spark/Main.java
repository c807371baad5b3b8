package dev.yearlight.spark;

import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.job.JobJson;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The class that {@code spark-submit} runs; says on standard output what it does, one line of JSON each. */
@Command(
        name = "yearlight-spark",
        mixinStandardHelpOptions = true,
        description = {
            "Sorts plays into buckets and finds remarkable days, on Apache Spark.",
            "  spark-submit --master MASTER --class dev.yearlight.spark.Main yearlight-spark.jar rank ..."
        })
public final class Main {

    private static final String BUCKETS = "16";

    private final Session session;

    private Main(PrintStream out) {
        this.session = new Session(message -> out.println(message.line()));
    }

    /** Runs a subcommand and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        return commandLine(out).execute(arguments);
    }

    static CommandLine commandLine(PrintStream out) {
        return new CommandLine(new Main(out));
    }

    @Command(
            name = "rank",
            mixinStandardHelpOptions = true,
            description = "Finds remarkable days in plays of any order.")
    int rank(
            @Option(names = "--plays", paramLabel = "DIR", required = true, description = "Plays: any tree of Parquet.")
                    Path plays,
            @Option(names = "--listeners", paramLabel = "FILE", required = true, description = "Listeners.")
                    Path listeners,
            @Option(names = "--catalog", paramLabel = "FILE", description = "Tracks: genres and release years.")
                    @Nullable
                    Path catalog,
            @Option(names = "--from", paramLabel = "DATE", required = true, description = "First day.") LocalDate from,
            @Option(names = "--to", paramLabel = "DATE", required = true, description = "Last day, inclusive.")
                    LocalDate to,
            @Option(names = "--ranking", paramLabel = "FILE", description = "Settings of the ranking as JSON.")
                    @Nullable
                    Path settings,
            @Option(names = "--out", paramLabel = "DIR", required = true, description = "New folder for snapshots.")
                    Path out,
            @Option(names = "--buckets", paramLabel = "N", defaultValue = BUCKETS, description = "Files of snapshots.")
                    int buckets) {
        return session.run(spark -> new RankJob(
                        plays, listeners, catalog, new Window(from, to.plusDays(1)), read(settings), out, buckets)
                .run(spark));
    }

    @Command(
            name = "bucket",
            mixinStandardHelpOptions = true,
            description = "Sorts plays of any order into buckets, for the plain engine.")
    int bucket(
            @Option(names = "--plays", paramLabel = "DIR", required = true, description = "Plays: any tree of Parquet.")
                    Path plays,
            @Option(names = "--out", paramLabel = "DIR", required = true, description = "New folder for the buckets.")
                    Path out,
            @Option(names = "--buckets", paramLabel = "N", defaultValue = BUCKETS, description = "How many.")
                    int buckets) {
        return session.run(spark -> new BucketJob(plays, out, buckets).run(spark));
    }

    private static RankingSettings read(@Nullable Path settings) throws IOException {
        return settings == null
                ? RankingSettings.DEFAULTS
                : JobJson.read(Files.readString(settings), RankingSettings.class);
    }
}
