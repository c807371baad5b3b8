package dev.yearlight.tests.store;

import dev.yearlight.codecs.Sha256;
import dev.yearlight.codecs.TwinDeflater;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.LogicalTimestamp;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Writes archives as workers do, and takes reports back as operators do. */
record StoredReports(ReportTables tables) {

    static final LocalDate FIRST = LocalDate.of(2025, 3, 2);
    static final LocalDate SECOND = LocalDate.of(2025, 6, 22);

    private static final byte[] LINEAGE = "{}".getBytes(StandardCharsets.UTF_8);

    /** Two days of this listener, the first of music, the second of podcasts. */
    void write(ListenerId listener) {
        write(listener, FIRST, Category.MUSIC);
        write(listener, SECOND, Category.PODCAST);
    }

    /** What the listener is to be sent of these two days. */
    static String archive(ListenerId listener) {
        return "{\"days\":[" + json(listener, FIRST) + "," + json(listener, SECOND) + "]}";
    }

    /** What is left of it without the second day. */
    static String archiveOfFirst(ListenerId listener) {
        return "{\"days\":[" + json(listener, FIRST) + "]}";
    }

    void remove(ListenerId listener, LocalDate day) {
        join(listener, day, DayState.REMOVED, LogicalTimestamp.HIGHEST_TERM, Category.PODCAST, "");
    }

    static String json(ListenerId listener, LocalDate day) {
        return "{\"day\":\"" + day + "\",\"title\":\"<only for " + listener.value() + ">\"}";
    }

    private void write(ListenerId listener, LocalDate day, Category category) {
        byte[] json = json(listener, day).getBytes(StandardCharsets.UTF_8);
        tables.writeContent(listener, day, attempt(day), json, LINEAGE, new TwinDeflater().twin(json))
                .toCompletableFuture()
                .join();
        join(listener, day, DayState.WRITTEN, 1, category, Sha256.hex(json));
    }

    private void join(ListenerId listener, LocalDate day, DayState state, long term, Category category, String sha256) {
        tables.writeCell(listener, day, new DayCell(state, 1, term, attempt(day), sha256, category, ""))
                .toCompletableFuture()
                .join();
    }

    static AttemptId attempt(LocalDate day) {
        return new AttemptId("01JZ00000000000000" + String.format("%08d", day.toEpochDay()));
    }
}
