package dev.yearlight.serve.archive;

import dev.yearlight.codecs.Sha256;
import dev.yearlight.serve.archive.ArchiveReader.ArchivedReport;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers about one listener, ready to be sent: joined once from the stored bytes, which are never parsed.
 *
 * @param whole {@code {"days":[…]}} in calendar order
 * @param byDay each report alone; slices of {@code whole}, so nothing is held twice
 */
public record Archive(Content whole, Map<LocalDate, Content> byDay) {

    private static final byte[] OPENING = "{\"days\":[".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CLOSING = "]}".getBytes(StandardCharsets.UTF_8);

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

    /** Joins what the store answered. */
    public static Archive of(List<ArchivedReport> reports) {
        Buffer joined = Buffer.buffer(sizeOf(reports)).appendBytes(OPENING);
        MessageDigest digest = Sha256.digest();
        Map<LocalDate, Content> byDay = HashMap.newHashMap(reports.size());
        String separator = "";
        for (ArchivedReport report : reports) {
            joined.appendString(separator);
            int start = joined.length();
            joined.appendBytes(report.json());
            digest.update(report.sha256().getBytes(StandardCharsets.US_ASCII));
            byDay.put(report.day(), new Content(joined.slice(start, joined.length()), quoted(report.sha256()), null));
            separator = ",";
        }
        joined.appendBytes(CLOSING);
        String tag = quoted(HexFormat.of().formatHex(digest.digest()));
        return new Archive(new Content(joined, tag, null), Map.copyOf(byDay));
    }

    private static int sizeOf(List<ArchivedReport> reports) {
        int contents =
                reports.stream().mapToInt(report -> report.json().length + 1).sum();
        return OPENING.length + contents + CLOSING.length;
    }

    private static String quoted(String hash) {
        return '"' + hash + '"';
    }
}
