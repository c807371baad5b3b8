package dev.yearlight.pipeline.data;

import com.jerolba.carpet.CarpetParsingException;
import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.CloseableIterator;
import com.jerolba.carpet.ColumnNamingStrategy;
import com.jerolba.carpet.FieldMatchingStrategy;
import com.jerolba.carpet.TimeUnit;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.util.Iterator;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.ParquetRuntimeException;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;

/** Rows as records in one Parquet file: zstd, snake-case columns, times in milliseconds, small row groups. */
final class ParquetFile {

    /** What a writer or a reader holds in memory for one file; data sets have many files open at once. */
    private static final long ROW_GROUP_BYTES = 8L << 20;

    private static final String MAGIC = "PAR1";

    private ParquetFile() {}

    static <T> CarpetWriter<T> writer(Path file, Class<T> row) throws IOException {
        return new CarpetWriter.Builder<>(new LocalOutputFile(file), row)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withColumnNamingStrategy(ColumnNamingStrategy.SNAKE_CASE)
                .withDefaultTimeUnit(TimeUnit.MILLIS)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }

    static <T> CloseableIterator<T> open(Path file, Class<T> row) {
        return opened(
                file,
                path -> new CarpetReader<>(new LocalInputFile(path), row)
                        .withFieldMatchingStrategy(FieldMatchingStrategy.SNAKE_CASE)
                        .iterator());
    }

    /** Opens a file, in whatever way; says what is wrong with one that is no such file. */
    static <R> R opened(Path file, Opener<R> opener) {
        if (!Files.isRegularFile(file)) {
            throw new BrokenDataException(file, Files.exists(file) ? "is no file" : "does not exist");
        }
        requireEnd(file);
        try {
            return opener.open(file);
        } catch (BrokenDataException named) {
            throw named;
        } catch (IOException | RuntimeException unreadable) {
            throw new BrokenDataException(file, whatIsWrong(unreadable));
        }
    }

    /** How many rows a file has, by what it says of itself. */
    static long rows(Path file) {
        return opened(file, path -> {
            try (ParquetFileReader reader = ParquetFileReader.open(
                    new LocalInputFile(path),
                    ParquetReadOptions.builder(new PlainParquetConfiguration()).build())) {
                return reader.getRecordCount();
            }
        });
    }

    /** A Parquet file ends as it begins; one that was cut off does not. */
    private static void requireEnd(Path file) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[MAGIC.length()];
            if (bytes.length() >= 2L * end.length) {
                bytes.seek(bytes.length() - end.length);
                bytes.readFully(end);
            }
            if (!new String(end, StandardCharsets.US_ASCII).equals(MAGIC)) {
                throw new BrokenDataException(file, "is no Parquet file, or was cut off");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes all the items; the file appears under its name only when it is whole. */
    static <I, T> void write(Path file, Class<T> row, Iterable<I> items, Function<I, T> toRow) throws IOException {
        Path unfinished = unfinished(file);
        try (CarpetWriter<T> writer = writer(unfinished, row)) {
            for (I item : items) {
                writer.write(toRow.apply(item));
            }
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(unfinished);
            throw failure;
        }
        publish(file);
    }

    /** Hands over each row with its number, from 1; a row that is refused is named. */
    static <T> void forEach(Path file, Class<T> row, ObjLongConsumer<T> action) throws IOException {
        try (CloseableIterator<T> rows = open(file, row)) {
            for (long number = 1; rows.hasNext(); number++) {
                T next = next(rows, file, number);
                try {
                    action.accept(next, number);
                } catch (IllegalArgumentException | DateTimeException refused) {
                    throw new BrokenDataException(file, number, whatIsWrong(refused));
                }
            }
        }
    }

    static <T> T next(Iterator<T> rows, Path file, long number) {
        try {
            return rows.next();
        } catch (CarpetParsingException | ParquetRuntimeException unreadable) {
            throw new BrokenDataException(file, number, whatIsWrong(unreadable));
        }
    }

    static Path unfinished(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".unfinished");
    }

    /** Gives the finished file its name. */
    static void publish(Path file) throws IOException {
        Files.move(unfinished(file), file, StandardCopyOption.ATOMIC_MOVE);
    }

    static String whatIsWrong(Exception cause) {
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    /** A way to read a file. */
    @FunctionalInterface
    interface Opener<R> {

        R open(Path file) throws IOException;
    }
}
