package dev.yearlight.pipeline.catalog;

import dev.yearlight.pipeline.intake.BoundedInput;
import dev.yearlight.pipeline.intake.DelimitedRows;
import dev.yearlight.pipeline.intake.Dialect;
import dev.yearlight.pipeline.intake.ExportFile;
import dev.yearlight.pipeline.intake.OddReason;
import dev.yearlight.pipeline.intake.TextInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of one file, counted, bounded and watched. */
final class FileRows implements AutoCloseable {

    private static final int RECORDS_A_STEP = 10_000;

    private final ExportFile file;
    private final Reading reading;
    private final BoundedInput bytes;
    private final DelimitedRows records;
    private long count;
    private long reported;

    FileRows(Path path, Dialect dialect, Reading reading) throws IOException {
        this.file = new ExportFile(path.getFileName().toString(), Files.size(path), () -> Files.newInputStream(path));
        this.reading = reading;
        this.bytes = new BoundedInput(file, reading.limits().bytes(), reading.limits());
        this.records = new DelimitedRows(file.label(), TextInput.open(file.label(), bytes), dialect);
    }

    /** The fields of the next record; null after the last. */
    @Nullable
    List<String> next() throws IOException {
        List<String> record = records.next();
        count++;
        if (record == null || count % RECORDS_A_STEP == 0) {
            reading.read(bytes.count() - reported);
            reported = bytes.count();
        }
        return record;
    }

    /** The record that was just read is odd. */
    void odd(OddReason reason, int headerRecords) {
        reading.odd().add(file.label(), count - headerRecords, reason);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
