package dev.yearlight.pipeline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/** The bytes of a zip's entry; at their end they must have the checksum that the zip tells, which Java does not check. */
final class VerifiedEntry extends CheckedInputStream {

    private final long checksum;

    VerifiedEntry(InputStream bytes, long checksum) {
        super(bytes, new CRC32());
        this.checksum = checksum;
    }

    @Override
    public int read() throws IOException {
        return verified(super.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return verified(super.read(buffer, offset, length));
    }

    private int verified(int read) throws ZipException {
        if (read < 0 && getChecksum().getValue() != checksum) {
            throw new ZipException("an entry has another checksum than its zip tells");
        }
        return read;
    }
}
