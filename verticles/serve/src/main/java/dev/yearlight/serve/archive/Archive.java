package dev.yearlight.serve.archive;

import dev.yearlight.codecs.Sha256;
import dev.yearlight.common.store.VisibleReport;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers about one listener: the stored bytes laid behind one another, neither parsed, nor copied, nor compressed
 * again. Each answer is put together when it is first asked for, and kept. Safe for many threads.
 */
public final class Archive {

    private static final Literal OPENING = Literal.of("{\"days\":[");
    private static final Literal SEPARATOR = Literal.of(",");
    private static final Literal CLOSING = Literal.of("]}");

    private final List<VisibleReport> reports;

    // Put together twice where two threads ask at once: the same bytes, and contents are immutable.
    private final @Nullable Content[] days;
    private @Nullable Content whole;

    /** An archive of these reports, in calendar order. */
    public Archive(List<VisibleReport> reports) {
        this.reports = List.copyOf(reports);
        this.days = new Content[reports.size()];
    }

    /**
     * Bytes and what names them.
     *
     * @param entityTag a strong one, with its quotes
     * @param gzip the same bytes compressed; none where they are only sent as they are
     */
    public record Content(
            Buffer bytes, String entityTag, @Nullable Buffer gzip) {

        /** Names the compressed bytes. */
        public String gzipEntityTag() {
            return entityTag.substring(0, entityTag.length() - 1) + "-gzip\"";
        }
    }

    /** Whether there is nothing to see. */
    public boolean isEmpty() {
        return reports.isEmpty();
    }

    /** {@code {"days":[…]}} in calendar order. */
    public Content whole() {
        Content known = whole;
        if (known == null) {
            known = composeWhole();
            whole = known;
        }
        return known;
    }

    /** One report alone; null where this day has none. */
    public @Nullable Content day(LocalDate day) {
        for (int at = 0; at < days.length; at++) {
            if (reports.get(at).day().equals(day)) {
                Content known = days[at];
                if (known == null) {
                    known = composeDay(reports.get(at));
                    days[at] = known;
                }
                return known;
            }
        }
        return null;
    }

    private Content composeWhole() {
        List<ByteBuffer> plain = new ArrayList<>(2 * days.length + 1);
        GzipMember gzip = new GzipMember(2 * days.length + 3);
        MessageDigest digest = Sha256.digest();
        boolean compressed = false;
        Literal before = OPENING;
        for (VisibleReport report : reports) {
            add(before, plain, gzip);
            plain.add(report.report());
            gzip.add(report.report(), report.deflated());
            compressed |= report.deflated() != null;
            digest.update(report.sha256().duplicate());
            before = SEPARATOR;
        }
        if (reports.isEmpty()) {
            add(OPENING, plain, gzip);
        }
        add(CLOSING, plain, gzip);
        return new Content(Joined.of(plain), quoted(digest.digest()), compressed ? gzip.end() : null);
    }

    private static Content composeDay(VisibleReport report) {
        ByteBuffer deflated = report.deflated();
        byte[] hash = new byte[report.sha256().remaining()];
        report.sha256().duplicate().get(hash);
        return new Content(
                Joined.of(List.of(report.report())),
                quoted(hash),
                deflated == null
                        ? null
                        : new GzipMember(3).add(report.report(), deflated).end());
    }

    private static void add(Literal literal, List<ByteBuffer> plain, GzipMember gzip) {
        plain.add(literal.plain());
        gzip.add(literal.plain(), literal.stored());
    }

    private static String quoted(byte[] hash) {
        return '"' + HexFormat.of().formatHex(hash) + '"';
    }

    /** What stands between reports, as it is and as a block of deflate. */
    private record Literal(ByteBuffer plain, ByteBuffer stored) {

        private static Literal of(String text) {
            ByteBuffer plain = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            return new Literal(plain, GzipMember.storedBlock(plain));
        }
    }
}
