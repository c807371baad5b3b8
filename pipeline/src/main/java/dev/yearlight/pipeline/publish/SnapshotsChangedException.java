package dev.yearlight.pipeline.publish;

import java.io.IOException;
import java.io.Serial;

/** The snapshots are not those that a run began with, so it cannot go on: its manifest would not be true. */
public final class SnapshotsChangedException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    SnapshotsChangedException(String snapshots, String what) {
        super(snapshots + " changed since the run began: " + what);
    }
}
