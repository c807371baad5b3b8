package dev.yearlight.repair.parked;

import java.nio.ByteBuffer;
import java.util.Map;

/**
 * A record of the topic as it stands there.
 *
 * @param headers the last of each name, as text
 * @param key empty where it has none
 * @param value empty where it has none
 */
public record RawParked(ParkedPlace place, Map<String, String> headers, ByteBuffer key, ByteBuffer value) {

    /** Copies the headers. */
    public RawParked {
        headers = Map.copyOf(headers);
    }
}
