package dev.yearlight.pipeline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A place for files that are here for a while: made when first asked for, removed with all in it when closed. */
final class Scratch implements AutoCloseable {

    private final Path parent;
    private @Nullable Path folder;

    Scratch(Path parent) {
        this.parent = parent;
    }

    /** An empty folder that nobody else has. */
    synchronized Path newFolder() throws IOException {
        if (folder == null) {
            Files.createDirectories(parent);
            folder = Files.createTempDirectory(parent, "yearlight-");
        }
        return Files.createTempDirectory(folder, "");
    }

    @Override
    public synchronized void close() throws IOException {
        if (folder != null) {
            StagedDirectory.delete(folder);
            folder = null;
        }
    }
}
