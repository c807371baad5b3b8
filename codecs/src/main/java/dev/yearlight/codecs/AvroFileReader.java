package dev.yearlight.codecs;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.file.DataFileConstants;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;

/** Reads the records of one Avro container file; every failure is an I/O failure that names the file. */
final class AvroFileReader<T> implements AutoCloseable {

    private final Path file;
    private final AvroCodec<T> codec;
    private final DataFileReader<IndexedRecord> reader;
    private final boolean whole;

    AvroFileReader(Path file, AvroCodec<T> codec) throws IOException {
        this.file = file;
        this.codec = codec;
        GenericDatumReader<IndexedRecord> datums =
                new GenericDatumReader<>(null, Schemas.readingStrings(codec.schema()), AvroCodec.BARE);
        try {
            reader = new DataFileReader<>(file.toFile(), datums);
        } catch (AvroRuntimeException e) {
            throw new IOException(file + " is no Avro file: " + e.getMessage(), e);
        }
        whole = endsWithMarker(file, reader.previousSync());
    }

    /** Whether the file was written with today's schema. */
    boolean ofToday() {
        return SchemaNormalization.parsingFingerprint64(reader.getSchema())
                == SchemaNormalization.parsingFingerprint64(codec.schema());
    }

    boolean hasNext() {
        boolean more;
        try {
            more = reader.hasNext();
        } catch (AvroRuntimeException e) {
            throw broken(e);
        }
        // Avro takes a block that is cut short for the end of the file.
        if (!more && !whole) {
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

    /** All records up to the next marker, decompressed; never after {@link #next} has begun a block. */
    byte[] nextBlock() {
        try {
            // Avro reads the next block into the same buffer.
            ByteBuffer block = reader.nextBlock();
            byte[] copy = new byte[block.remaining()];
            block.get(copy);
            return copy;
        } catch (AvroRuntimeException | IOException e) {
            throw broken(e);
        }
    }

    /** How many the block has that was read last. */
    long recordsOfBlock() {
        return reader.getBlockCount();
    }

    /** Every block ends with the marker that ends the header. */
    private static boolean endsWithMarker(Path file, long headerEnd) throws IOException {
        try (FileChannel bytes = FileChannel.open(file)) {
            return marker(bytes, headerEnd).equals(marker(bytes, bytes.size()));
        }
    }

    private static ByteBuffer marker(FileChannel bytes, long end) throws IOException {
        ByteBuffer marker = ByteBuffer.allocate(DataFileConstants.SYNC_SIZE);
        while (marker.hasRemaining()) {
            if (bytes.read(marker, end - marker.remaining()) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
        return marker.flip();
    }

    UncheckedIOException broken(Exception cause) {
        return new UncheckedIOException(new IOException(file + " is damaged: " + cause.getMessage(), cause));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
