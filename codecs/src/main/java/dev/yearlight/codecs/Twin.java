package dev.yearlight.codecs;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The compressed form that is stored beside a report, as its readers see it; {@link TwinDeflater} makes it. */
public final class Twin {

    /** Two sums of CRC-32C: of the report, and of what follows. */
    static final int HEADER = 2 * Integer.BYTES;

    private Twin() {}

    /**
     * The raw deflate in it, as a view; null where the twin, or the report beside it, are not the bytes that were written
     * together.
     */
    public static @Nullable ByteBuffer deflated(ByteBuffer twin, ByteBuffer report) {
        if (twin.remaining() <= HEADER) {
            return null;
        }
        int at = twin.position();
        ByteBuffer deflated = twin.slice(at + HEADER, twin.remaining() - HEADER);
        return twin.getInt(at) == sum(report) && twin.getInt(at + Integer.BYTES) == sum(deflated) ? deflated : null;
    }

    static int sum(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes.duplicate());
        return (int) sum.getValue();
    }
}
