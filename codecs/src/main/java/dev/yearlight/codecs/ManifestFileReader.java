package dev.yearlight.codecs;

import dev.yearlight.domain.ExpectedDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;

/** Reads expected days of a run out of one Avro container file, one at a time; damage surfaces as {@link UncheckedIOException}. */
public final class ManifestFileReader implements Iterator<ExpectedDay>, AutoCloseable {

    private final AvroFileReader<ExpectedDay> file;

    /** Refuses a file that is no Avro container or whose schema has nothing to do with ours. */
    public ManifestFileReader(Path file) throws IOException {
        this.file = new AvroFileReader<>(file, ManifestFileWriter.CODEC);
    }

    @Override
    public boolean hasNext() {
        return file.hasNext();
    }

    @Override
    public ExpectedDay next() {
        return file.next();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
