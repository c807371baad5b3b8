package dev.yearlight.codecs;

import dev.yearlight.domain.ExpectedDay;
import java.io.IOException;
import java.nio.file.Path;

/** Writes expected days of a run into one Avro container file (zstd); the file appears under its name only when it is whole. */
public final class ManifestFileWriter implements AutoCloseable {

    private static final int USUAL_BYTES = 256;

    static final AvroCodec<ExpectedDay> CODEC = new AvroCodec<>("expected-day", ReportForms.EXPECTED_DAY, USUAL_BYTES);

    private final AvroFileWriter<ExpectedDay> file;

    /** Makes the folder where it is missing. */
    public ManifestFileWriter(Path file) throws IOException {
        this.file = new AvroFileWriter<>(file, CODEC);
    }

    /** A failure discards the whole file. */
    public void write(ExpectedDay day) throws IOException {
        file.write(day);
    }

    /** Gives the file up, because what was to be written failed elsewhere: closing leaves nothing. */
    public void discard() {
        file.discard();
    }

    /** Syncs the file and moves it into place, unless it was discarded. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
