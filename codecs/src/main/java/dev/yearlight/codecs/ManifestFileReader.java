package dev.yearlight.codecs;

import dev.yearlight.domain.ExpectedDay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/** Reads the expected days of a run, one at a time. */
@SuppressWarnings("DoNotCallSuggester")
public final class ManifestFileReader implements Iterator<ExpectedDay>, AutoCloseable {

    public ManifestFileReader(Path file) throws IOException {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public boolean hasNext() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public ExpectedDay next() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void close() throws IOException {}
}
