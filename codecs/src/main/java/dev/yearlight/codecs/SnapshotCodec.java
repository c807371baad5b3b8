package dev.yearlight.codecs;

import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.SnapshotId;

/** Snapshots as Avro: the id is the SHA-256 of the encoded datum. */
@SuppressWarnings("DoNotCallSuggester")
public final class SnapshotCodec {

    private SnapshotCodec() {}

    public static byte[] encode(Snapshot snapshot) {
        throw new UnsupportedOperationException("not yet");
    }

    public static SnapshotId id(Snapshot snapshot) {
        throw new UnsupportedOperationException("not yet");
    }
}
