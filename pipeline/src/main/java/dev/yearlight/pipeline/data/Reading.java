package dev.yearlight.pipeline.data;

import java.io.IOException;
import java.nio.file.Path;

/** One step of reading a file whose bytes may be damaged. */
@FunctionalInterface
interface Reading<T> {

    T read() throws IOException;

    /** Reads, and says of damage in which row it shows. */
    default T at(Path file, long row) {
        try {
            return read();
        } catch (IOException | RuntimeException damaged) {
            // The library has no one kind of exception for bytes that are none of its own.
            throw new BrokenDataException(file, row, ParquetFile.whatIsWrong(damaged));
        }
    }
}
