package dev.yearlight.pipeline.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a table of text, record by record; empty lines are none. What it refuses it names by row, never by content. */
public final class DelimitedRows implements AutoCloseable {

    /** Of a record; what is longer begins with a quote that nobody closed, or is no table. */
    private static final int LONGEST_RECORD = 1 << 17;

    private final String file;
    private final CloseableIterator<CsvRecord> records;
    private long count;

    /** Reads the text in a dialect; closing it closes the text. */
    public DelimitedRows(String file, BufferedReader text, Dialect dialect) throws IOException {
        this.file = file;
        try {
            this.records = CsvReader.builder()
                    .fieldSeparator(dialect.separator())
                    .quoteCharacter(dialect.quote())
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowExtraCharsAfterClosingQuote(false)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(LONGEST_RECORD)
                    .ofCsvRecord(text)
                    .iterator();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** The fields of the next record; null after the last. */
    public @Nullable List<String> next() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            List<String> fields = records.next().getFields();
            count++;
            return fields;
        } catch (CsvParseException malformed) {
            throw new ImportRefusedException(
                    file,
                    "breaks in record " + (count + 1) + ", its header counted: quotes that do not close, or more than "
                            + LONGEST_RECORD + " characters");
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
