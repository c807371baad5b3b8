package dev.yearlight.serve.archive;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * One gzip member (RFC 1952) made of parts that are compressed already: each is raw deflate that refers to nothing before
 * it and ends on a byte boundary. What is not compressed goes in as blocks that are only stored (RFC 1951, 3.2.4).
 */
final class GzipMember {

    /** Magic number, method 8, no flags, no time, no hint of the level, an unknown system. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int STORED_HEADER = 5;
    private static final int LONGEST_STORED = 0xffff;

    /** An empty block that is only stored and says that it is the last; then CRC-32 and length. */
    private static final int TRAILER = STORED_HEADER + 2 * Integer.BYTES;

    private static final byte LAST_BLOCK = 1;

    private final List<ByteBuffer> pieces;
    private final CRC32 checksum = new CRC32();
    private int length;

    /** An empty one that expects so many pieces. */
    GzipMember(int pieces) {
        this.pieces = new ArrayList<>(pieces);
        this.pieces.add(ByteBuffer.wrap(HEADER));
    }

    /** A block that is only stored. */
    static ByteBuffer storedBlock(ByteBuffer plain) {
        return storedHeader((byte) 0, plain.remaining(), STORED_HEADER + plain.remaining())
                .put(plain.duplicate())
                .flip();
    }

    /**
     * Adds a part.
     *
     * @param deflated the part compressed; null where it is to be stored as it is
     */
    GzipMember add(ByteBuffer plain, @Nullable ByteBuffer deflated) {
        checksum.update(plain.duplicate());
        length += plain.remaining();
        if (deflated == null) {
            store(plain);
        } else {
            pieces.add(deflated);
        }
        return this;
    }

    /** The member; nothing may be added any more. */
    Buffer end() {
        ByteBuffer trailer = storedHeader(LAST_BLOCK, 0, TRAILER);
        pieces.add(trailer.putInt((int) checksum.getValue()).putInt(length).flip());
        return Joined.of(pieces);
    }

    private void store(ByteBuffer plain) {
        for (int at = plain.position(); at < plain.limit(); at += LONGEST_STORED) {
            int block = Math.min(LONGEST_STORED, plain.limit() - at);
            pieces.add(storedHeader((byte) 0, block, STORED_HEADER).flip());
            pieces.add(plain.slice(at, block));
        }
    }

    private static ByteBuffer storedHeader(byte kind, int block, int room) {
        return ByteBuffer.allocate(room)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(kind)
                .putShort((short) block)
                .putShort((short) ~block);
    }
}
