package dev.yearlight.pipeline.storage;

import java.io.IOException;

/** A place that cannot be read or written: names it, and says why and what to do. */
public final class StorageException extends IOException {

    private static final long serialVersionUID = 1;

    /** At a place, as it was named by whoever chose it. */
    public StorageException(String place, String problem) {
        super(place + ": " + problem);
    }
}
