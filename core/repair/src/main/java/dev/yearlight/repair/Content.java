package dev.yearlight.repair;

import dev.yearlight.codecs.LineageJson;
import dev.yearlight.codecs.MalformedRecordException;
import dev.yearlight.codecs.Sha256;
import dev.yearlight.domain.Lineage;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What one attempt left in the store.
 *
 * @param report the JSON of the report
 * @param origin the JSON of its lineage
 */
public record Content(ByteBuffer report, ByteBuffer origin) {

    /** Of the report's bytes, in lower-case hexadecimal. */
    public String sha256() {
        return Sha256.hex(bytes(report));
    }

    /** Where the report comes from; empty where that cannot be read. */
    public Optional<Lineage> lineage() {
        try {
            return Optional.of(LineageJson.decode(bytes(origin)));
        } catch (MalformedRecordException unreadable) {
            return Optional.empty();
        }
    }

    /** A copy of what a buffer holds. */
    public static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
