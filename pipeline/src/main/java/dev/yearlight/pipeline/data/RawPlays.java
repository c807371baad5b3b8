package dev.yearlight.pipeline.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Plays as they come: any tree of Parquet files with the columns of the data set, in no order and in no buckets. */
public final class RawPlays {

    private static final String EXTENSION = ".parquet";

    private RawPlays() {}

    /** Whether a folder holds Parquet files, and no file of a bucket. */
    public static boolean in(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            boolean parquet =
                    tree.anyMatch(file -> file.getFileName().toString().endsWith(EXTENSION));
            return parquet && PlaysReader.files(directory).isEmpty();
        }
    }
}
