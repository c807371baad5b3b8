package dev.yearlight.pipeline.intake;

import java.io.FilterInputStream;
import java.io.IOException;

/** Counts what is really read, for a zip's own figures may lie; refuses files that unfold beyond the limits. */
public final class BoundedInput extends FilterInputStream {

    private final String file;
    private final long mostBytes;
    private long count;

    /** Bounds a file by what is left of all bytes and by how far its own may unfold. */
    public BoundedInput(ExportFile file, long bytesLeft, ImportLimits limits) throws IOException {
        super(file.opener().open());
        this.file = file.label();
        long unfolded = Math.max(1, file.compressedBytes()) * limits.expansion();
        this.mostBytes = Math.min(bytesLeft, unfolded);
    }

    /** How many bytes were read. */
    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        counted(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        counted(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        counted(skipped);
        return skipped;
    }

    private void counted(long bytes) throws IOException {
        count += bytes;
        if (count > mostBytes) {
            throw new ImportRefusedException(file, "unfolds to more than the " + mostBytes + " bytes allowed");
        }
    }
}
