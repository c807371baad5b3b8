package dev.yearlight.codecs;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.NoSuchAlgorithmException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;

/**
 * Writes one Avro container file (zstd) under a temporary name beside the file, and moves it into place once it is whole
 * and on disk; equal records give equal bytes.
 */
final class AvroFileWriter<T> implements AutoCloseable {

    private static final int COMPRESSION_LEVEL = 3;

    private final Path file;
    private final Path temporary;
    private final FileOutputStream out;
    private final DataFileWriter<T> writer;
    private boolean discarded;
    private boolean closed;

    AvroFileWriter(Path file, AvroCodec<T> codec) throws IOException {
        this.file = file.toAbsolutePath();
        Path folder = this.file.resolveSibling("");
        Files.createDirectories(folder);
        temporary = folder.resolve("." + this.file.getFileName() + ".part");
        out = new FileOutputStream(temporary.toFile());
        writer = new DataFileWriter<>(new FormDatumWriter<>(codec.form()));
        writer.setCodec(CodecFactory.zstandardCodec(COMPRESSION_LEVEL));
        try {
            writer.create(codec.schema(), out, syncMarker(codec.schema()));
        } catch (IOException e) {
            out.close();
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    void write(T value) throws IOException {
        try {
            writer.append(value);
        } catch (IOException | RuntimeException e) {
            discarded = true;
            throw e;
        }
    }

    /** From now on closing leaves nothing. */
    void discard() {
        discarded = true;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (!discarded) {
                finish();
            }
        } finally {
            out.close();
            Files.deleteIfExists(temporary);
        }
    }

    private void finish() throws IOException {
        writer.flush();
        out.getFD().sync();
        writer.close();
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Avro draws it by chance, which would make equal files differ. */
    private static byte[] syncMarker(Schema schema) {
        try {
            return SchemaNormalization.parsingFingerprint("MD5", schema);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
