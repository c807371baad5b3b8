package dev.yearlight.cli.load;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.yearlight.loadtest.LoadFiles;
import dev.yearlight.loadtest.plan.LoadPlan;
import dev.yearlight.loadtest.result.LoadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The load runs of a data folder, one folder each; their names sort by time.
 *
 * @param folder that holds them
 */
public record LoadRuns(Path folder) {

    /** Of this data folder. */
    public static LoadRuns in(Path data) {
        return new LoadRuns(data.resolve("load"));
    }

    /** A folder for one more. */
    public Path next() {
        return folder.resolve(UlidCreator.getMonotonicUlid().toString());
    }

    /** The newest that came to a result. */
    public Optional<LoadResult> latest() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        for (Path run : newestFirst()) {
            Optional<LoadResult> result = LoadFiles.result(run);
            if (result.isPresent()) {
                return result;
            }
        }
        return Optional.empty();
    }

    /** Gatling's own report of a run; empty where it wrote none. */
    public static Optional<Path> report(LoadPlan plan) throws IOException {
        Path reports = LoadFiles.report(plan);
        if (!Files.isDirectory(reports)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(reports)) {
            return folders.map(report -> report.resolve("index.html"))
                    .filter(Files::exists)
                    .findFirst();
        }
    }

    private List<Path> newestFirst() throws IOException {
        try (Stream<Path> runs = Files.list(folder)) {
            return runs.sorted(
                            Comparator.comparing((Path run) -> run.getFileName().toString())
                                    .reversed())
                    .toList();
        }
    }
}
