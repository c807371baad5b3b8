package dev.yearlight.cli.repair;

import dev.yearlight.repair.reconcile.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The days that are not as expected, a line each, in the form that lists of reports have. */
public final class FindingsFile implements AutoCloseable {

    private final Writer writer;

    private FindingsFile(Writer writer) {
        this.writer = writer;
    }

    /**
     * Begins the file.
     *
     * @param file null where nobody asked for one
     */
    public static FindingsFile of(@Nullable Path file) throws IOException {
        Writer writer = file == null ? Writer.nullWriter() : Files.newBufferedWriter(file);
        writer.write("listener,day,cause\n");
        return new FindingsFile(writer);
    }

    /** Adds it unless it is as expected. */
    public void add(Finding finding) {
        if (finding.cause().asExpected()) {
            return;
        }
        try {
            writer.write("%s,%s,%s\n"
                    .formatted(
                            finding.day().listener().value(),
                            finding.day().day(),
                            finding.cause().label()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
