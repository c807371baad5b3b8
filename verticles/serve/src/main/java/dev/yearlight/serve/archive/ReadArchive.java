package dev.yearlight.serve.archive;

import dev.yearlight.common.store.VisibleReport;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one read found, and what may be shown of it. Safe for many threads. */
final class ReadArchive {

    /** Objects around the bytes, about. */
    private static final int OVERHEAD = 1_024;

    private final List<VisibleReport> reports;
    private final long readAt;
    private volatile Shown shown;

    /**
     * Shows everything at first.
     *
     * @param readAt when the read began, in the cache's nanoseconds: what it found is at least as new
     */
    ReadArchive(List<VisibleReport> reports, long readAt) {
        this.reports = reports;
        this.readAt = readAt;
        this.shown = new Shown(WithheldText.NONE, new Archive(reports));
    }

    private record Shown(WithheldText rules, Archive archive) {}

    long readAt() {
        return readAt;
    }

    boolean isEmpty() {
        return reports.isEmpty();
    }

    /** What it takes in memory, about. */
    int bytes() {
        int bytes = OVERHEAD;
        for (VisibleReport report : reports) {
            bytes += report.report().remaining() + lengthOf(report.deflated());
        }
        return bytes;
    }

    /** What these rules leave of it. */
    Archive under(WithheldText rules) {
        Shown known = shown;
        if (!known.rules().equals(rules)) {
            known = new Shown(rules, new Archive(rules.leave(reports)));
            shown = known;
        }
        return known.archive();
    }

    /** How many reports these rules keep back. */
    int withheldBy(WithheldText rules) {
        return reports.size() - rules.leave(reports).size();
    }

    private static int lengthOf(@Nullable ByteBuffer buffer) {
        return buffer == null ? 0 : buffer.remaining();
    }
}
