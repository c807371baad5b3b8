package dev.yearlight.codecs;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    AvroFileReader(Path file, AvroCodec<T> codec) throws IOException {
        this.file = file;
        this.codec = codec;
        GenericDatumReader<IndexedRecord> datums =
                new GenericDatumReader<>(null, Schemas.readingStrings(codec.schema()), DomainData.READING);
        try {
            reader = new DataFileReader<>(file.toFile(), datums);
        } catch (AvroRuntimeException e) {
            throw new IOException(file + " is no Avro file: " + e.getMessage(), e);
        }
    }

    boolean hasNext() {
        try {
            return reader.hasNext();
        } catch (AvroRuntimeException e) {
            throw broken(e);
        }
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
