package dev.yearlight.serve.archive;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.buffer.BufferInternal;
import java.nio.ByteBuffer;
import java.util.List;

/** Bytes that lie in several places as one buffer, without a copy. */
final class Joined {

    private Joined() {}

    /** A view that may be sent by many threads at once; nobody may change the pieces any more. */
    static Buffer of(List<ByteBuffer> pieces) {
        return BufferInternal.buffer(Unpooled.wrappedBuffer(pieces.size(), pieces.toArray(ByteBuffer[]::new)));
    }
}
