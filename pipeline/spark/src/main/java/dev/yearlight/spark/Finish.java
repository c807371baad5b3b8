package dev.yearlight.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a driver adds to a folder of buckets before it appears. */
@FunctionalInterface
interface Finish {

    /** Adds it to the stage. */
    void add(Path stage, List<TaskResult> results) throws IOException;
}
