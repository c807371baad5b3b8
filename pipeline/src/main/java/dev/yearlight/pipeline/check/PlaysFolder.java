package dev.yearlight.pipeline.check;

import dev.yearlight.pipeline.data.BrokenDataException;
import dev.yearlight.pipeline.data.Buckets;
import dev.yearlight.pipeline.data.PlaysReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a plays data set: its buckets, or all that lies in the tree where there is none.
 *
 * @param raw whether there is no bucket
 * @param stray Parquet files beside buckets, which nobody reads
 */
record PlaysFolder(Path root, boolean raw, List<PlaysFile> files, List<String> stray, Tally missing) {

    private static final String EXTENSION = ".parquet";
    private static final String BUCKET = "bucket-";

    static PlaysFolder of(Path root) throws IOException {
        Tally missing = new Tally(
                Section.PLAYS,
                "missing-files",
                Severity.BROKEN,
                "files or folders that are missing",
                "rank refuses the folder");
        if (!Files.isDirectory(root)) {
            missing.add(new Spot(root.toString(), 0, Files.exists(root) ? "is no folder" : "does not exist"));
            return new PlaysFolder(root, true, List.of(), List.of(), missing);
        }
        List<PlaysFile> files = new ArrayList<>();
        List<String> stray = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted().toList()) {
                String name = root.relativize(path).toString();
                if (Files.isRegularFile(path) && isParquet(name)) {
                    files.add(new PlaysFile(path, name, position(name)));
                }
            }
        }
        boolean raw = files.stream().allMatch(file -> file.position() == null);
        if (!raw) {
            files.stream().filter(file -> file.position() == null).forEach(file -> stray.add(file.name()));
            files.removeIf(file -> file.position() == null);
            requireAllBuckets(root, missing);
        } else if (files.isEmpty()) {
            missing.add(new Spot(root.toString(), 0, "holds no Parquet file"));
        }
        return new PlaysFolder(root, raw, List.copyOf(files), List.copyOf(stray), missing);
    }

    /** Hidden files, and those of programs at work, are nobody's data. */
    private static boolean isParquet(String name) {
        boolean hidden = Stream.of(name.split("/", -1)).anyMatch(part -> part.startsWith(".") || part.startsWith("_"));
        return name.endsWith(EXTENSION) && !hidden;
    }

    private static Buckets.@Nullable Position position(String name) {
        return name.startsWith(BUCKET) ? Buckets.position(name).orElse(null) : null;
    }

    private static void requireAllBuckets(Path root, Tally missing) throws IOException {
        try {
            PlaysReader.files(root);
        } catch (BrokenDataException incomplete) {
            missing.add(new Spot(root.toString(), 0, incomplete.what()));
        }
    }
}
