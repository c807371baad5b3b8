package dev.yearlight.codecs;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;

/** Reads the records of one Avro container file; every failure is an I/O failure that names the file. */
final class AvroFileReader<T> implements AutoCloseable {

    private final Path file;
    private final AvroCodec<T> codec;
    private final DataFileReader<IndexedRecord> reader;
    private final long length;

    AvroFileReader(Path file, AvroCodec<T> codec) throws IOException {
        this.file = file;
        this.codec = codec;
        length = Files.size(file);
        GenericDatumReader<IndexedRecord> datums =
                new GenericDatumReader<>(null, Schemas.readingStrings(codec.schema()), AvroCodec.BARE);
        try {
            reader = new DataFileReader<>(file.toFile(), datums);
        } catch (AvroRuntimeException e) {
            throw new IOException(file + " is no Avro file: " + e.getMessage(), e);
        }
    }

    boolean hasNext() {
        boolean more;
        try {
            more = reader.hasNext();
        } catch (AvroRuntimeException e) {
            throw broken(e);
        }
        // Avro takes a block that is cut short for the end of the file.
        if (!more && reader.previousSync() != length) {
            throw broken(new EOFException("it ends within a block"));
        }
        return more;
    }

    T next() {
        try {
            return AvroCodec.domain(codec.form(), codec.schema().getName(), reader.next());
        } catch (AvroRuntimeException | MalformedRecordException e) {
            throw broken(e);
        }
    }

    private UncheckedIOException broken(Exception cause) {
        return new UncheckedIOException(new IOException(file + " is damaged: " + cause.getMessage(), cause));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
