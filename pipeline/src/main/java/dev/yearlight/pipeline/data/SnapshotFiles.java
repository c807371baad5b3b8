package dev.yearlight.pipeline.data;

import dev.yearlight.pipeline.storage.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The snapshots data set: {@code snapshots-00000-of-00008.avro} and its siblings, one a bucket of plays. */
public final class SnapshotFiles {

    private static final String STEM = "snapshots";
    private static final String EXTENSION = "avro";

    private SnapshotFiles() {}

    /** The files in the order of their buckets; never a part of them. */
    public static List<Path> list(Path directory) throws IOException {
        return Buckets.files(directory, STEM, EXTENSION);
    }

    /** The same by their names, wherever the folder lies. */
    public static List<String> names(Folder folder) throws IOException {
        return Buckets.files(folder, STEM, EXTENSION);
    }

    /** The name of the file that holds a bucket's snapshots. */
    public static String fileName(Buckets.Position position) {
        return Buckets.fileName(STEM, position, EXTENSION);
    }
}
