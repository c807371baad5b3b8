package dev.yearlight.bench.rank;

import dev.yearlight.bench.process.JavaCommand;
import dev.yearlight.bench.rank.peer.DuckDbMain;
import dev.yearlight.pipeline.data.PlaysReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command line of each scenario: all of them read the same plays, and write somewhere new. */
final class RankCommands {

    private static final String THREADS = "2";

    /** More than the plain engine may have, and less than it would take: it writes to disk what does not fit. */
    private static final String DUCKDB_MEMORY = "6GB";

    private static final String FROM = RankData.YEAR + "-01-01";
    private static final String LAST = RankData.YEAR + "-12-31";

    private final RankBenchSettings settings;

    RankCommands(RankBenchSettings settings) {
        this.settings = settings;
    }

    List<String> of(RankScenario scenario, RankData data, Path out) throws IOException {
        return switch (scenario) {
            case PLAIN -> rank(data.plays(), data.bucketedListeners(), data, out, List.of());
            case DUCKDB -> sql(data, out, "plays=" + data.plays().resolve("*.parquet"));
            case DUCKDB_BUCKETS ->
                sql(
                        data,
                        out,
                        "each="
                                + PlaysReader.files(data.plays()).stream()
                                        .map(Path::toString)
                                        .collect(Collectors.joining(",")));
            case SPARK ->
                rank(data.raw(), data.listenersFile(), data, out, List.of("--engine", "spark", "--master", "local[2]"));
        };
    }

    /** Spreads the plays over a folder for each day. */
    List<String> scatter(RankData data, Path out) {
        return duckdb("scatter.sql", List.of("plays=" + data.plays().resolve("*.parquet"), "out=" + out));
    }

    private List<String> sql(RankData data, Path out, String plays) {
        return duckdb(
                "rank.sql",
                List.of(
                        plays,
                        "listeners=" + data.listenersFile(),
                        "catalog=" + data.catalog(),
                        "from=" + FROM,
                        "last=" + LAST,
                        "out=" + out));
    }

    private List<String> rank(Path plays, Path listeners, RankData data, Path out, List<String> engine) {
        List<String> arguments = new ArrayList<>(List.of(
                "rank",
                "--plays",
                plays.toString(),
                "--listeners",
                listeners.toString(),
                "--catalog",
                data.catalog().toString(),
                "--from",
                FROM,
                "--to",
                LAST,
                "--out",
                out.toString()));
        arguments.addAll(engine);
        return JavaCommand.of(
                settings.home(), List.of(JavaCommand.optionsOf(settings.home(), "rank")), settings.main(), arguments);
    }

    private List<String> duckdb(String script, List<String> values) {
        List<String> arguments = new ArrayList<>(List.of(
                script, THREADS, DUCKDB_MEMORY, settings.folder().resolve("own").toString()));
        arguments.addAll(values);
        return JavaCommand.of(settings.home(), List.of(), DuckDbMain.class.getName(), arguments);
    }
}
