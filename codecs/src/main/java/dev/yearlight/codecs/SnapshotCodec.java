package dev.yearlight.codecs;

import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.SnapshotId;

/** Snapshots as Avro: the id is the SHA-256 of the encoded datum. */
public final class SnapshotCodec {

    private static final int USUAL_BYTES = 16 << 10;

    static final AvroCodec<Snapshot> CODEC = new AvroCodec<>("snapshot", SnapshotForms.SNAPSHOT, USUAL_BYTES);

    private SnapshotCodec() {}

    /** The bare datum, without schema or fingerprint; throws {@link IllegalArgumentException} above 1 MiB. */
    public static byte[] encode(Snapshot snapshot) {
        return CODEC.encodeDatum(snapshot);
    }

    /** Equal snapshots have an equal id. */
    public static SnapshotId id(Snapshot snapshot) {
        return new SnapshotId(Sha256.hex(encode(snapshot)));
    }
}
