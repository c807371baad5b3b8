package dev.yearlight.pipeline.storage;

import java.io.IOException;
import java.nio.file.Path;

/** A folder of this machine, moved to its place when it is whole. */
final class LocalOutput implements Output {

    private final Path target;
    private final StagedDirectory staged;

    LocalOutput(Path target) throws IOException {
        this.target = target;
        this.staged = new StagedDirectory(target);
    }

    @Override
    public Place place() {
        return Place.of(target);
    }

    @Override
    public Path stage() {
        return staged.path();
    }

    @Override
    public void finished(String file) {
        // It stays where it is until the whole folder is moved.
    }

    @Override
    public void commit() throws IOException {
        staged.commit();
    }

    @Override
    public void close() throws IOException {
        staged.close();
    }
}
