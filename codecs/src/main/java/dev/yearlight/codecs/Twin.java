package dev.yearlight.codecs;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The compressed form that is stored beside a report, as its readers see it; {@link TwinDeflater} makes it. */
public final class Twin {

    static final int CHECKSUM_BYTES = Integer.BYTES;

    private Twin() {}

    /**
     * The raw deflate in it, as a view; null where the bytes are not those that were written, so that a reader falls back
     * to the report itself.
     */
    public static @Nullable ByteBuffer deflated(ByteBuffer twin) {
        if (twin.remaining() <= CHECKSUM_BYTES) {
            return null;
        }
        ByteBuffer deflated = twin.slice(twin.position() + CHECKSUM_BYTES, twin.remaining() - CHECKSUM_BYTES);
        CRC32C checksum = new CRC32C();
        checksum.update(deflated.duplicate());
        return twin.getInt(twin.position()) == (int) checksum.getValue() ? deflated : null;
    }
}
