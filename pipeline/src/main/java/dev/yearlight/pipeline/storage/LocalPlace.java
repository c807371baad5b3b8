package dev.yearlight.pipeline.storage;

import java.nio.file.Path;

/** A folder or file of this machine. */
public record LocalPlace(Path path) implements Place {

    @Override
    public Place resolve(String name) {
        return new LocalPlace(path.resolve(name));
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
