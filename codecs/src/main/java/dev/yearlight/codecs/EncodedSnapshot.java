package dev.yearlight.codecs;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.SnapshotId;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * A snapshot of which only what a manifest needs is decoded; the rest stays as it lies in its file, for whoever only hands
 * it on.
 */
public final class EncodedSnapshot {

    private final ListenerId listener;
    private final Country country;
    private final List<Day> days;

    /** Shared with its neighbours in the file, and never written to. */
    private final byte[] bytes;

    private final int from;
    private final int length;

    /** A day that is to be told. */
    public record Day(LocalDate date, Category category) {}

    EncodedSnapshot(ListenerId listener, Country country, List<Day> days, byte[] bytes, int from, int length) {
        this.listener = listener;
        this.country = country;
        this.days = List.copyOf(days);
        this.bytes = bytes;
        this.from = from;
        this.length = length;
    }

    /** Whose it is. */
    public ListenerId listener() {
        return listener;
    }

    /** Where the listener is at home. */
    public Country country() {
        return country;
    }

    /** In calendar order. */
    public List<Day> days() {
        return days;
    }

    /** Bytes of the datum. */
    public int length() {
        return length;
    }

    /** The same in another place, which must not change as long as it is used. */
    public EncodedSnapshot copiedTo(byte[] place, int at) {
        System.arraycopy(bytes, from, place, at, length);
        return new EncodedSnapshot(listener, country, days, place, at, length);
    }

    /** The same as {@link SnapshotCodec#id} of the decoded snapshot. */
    public SnapshotId id() {
        return new SnapshotId(sha256());
    }

    /** The id's text. */
    String sha256() {
        MessageDigest digest = Sha256.digest();
        digest.update(bytes, from, length);
        return HexFormat.of().formatHex(digest.digest());
    }

    void write(FieldWriter out) throws IOException {
        out.encoded(bytes, from, length);
    }
}
