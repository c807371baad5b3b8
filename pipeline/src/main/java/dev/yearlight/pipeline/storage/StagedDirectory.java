package dev.yearlight.pipeline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that appears under its name all at once or not at all: filled beside its place, moved there on {@link #commit()}. */
public final class StagedDirectory implements AutoCloseable {

    private final Path target;
    private final Path stage;

    /** Prepares an empty stage beside the target; refuses a target that holds files already. */
    public StagedDirectory(Path target) throws IOException {
        this.target = target.toAbsolutePath().normalize();
        this.stage = this.target.resolveSibling("." + this.target.getFileName() + ".unfinished");
        if (Files.exists(this.target) && !(Files.isDirectory(this.target) && isEmpty(this.target))) {
            throw new IllegalArgumentException(
                    target + " is there already and not empty; choose a folder that is new or empty");
        }
        delete(stage);
        Files.createDirectories(stage);
    }

    /** The folder to fill. */
    public Path path() {
        return stage;
    }

    /** Moves all that was written to its place, in one step. */
    public void commit() throws IOException {
        Files.deleteIfExists(target);
        Files.move(stage, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what was not committed. */
    @Override
    public void close() throws IOException {
        delete(stage);
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Removes a folder and all in it. */
    public static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(tree)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
