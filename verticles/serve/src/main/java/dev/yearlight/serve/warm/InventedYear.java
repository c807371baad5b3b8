package dev.yearlight.serve.warm;

import dev.yearlight.codecs.Sha256;
import dev.yearlight.codecs.TwinDeflater;
import dev.yearlight.common.store.ReportRow;
import dev.yearlight.common.store.WrittenDay;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Five reports of the usual size that nobody wrote, as the store would answer them. */
record InventedYear(List<WrittenDay> days, List<ReportRow> reports) {

    static final LocalDate FIRST_DAY = LocalDate.of(2025, 2, 3);

    private static final int DAYS = 5;
    private static final int DAYS_BETWEEN = 60;
    private static final int YEAR = 365;
    private static final int SENTENCES = 9;

    static InventedYear tell() {
        TwinDeflater deflater = new TwinDeflater();
        List<WrittenDay> days = new ArrayList<>();
        List<ReportRow> reports = new ArrayList<>();
        for (int index = 0; index < DAYS; index++) {
            LocalDate day = FIRST_DAY.plusDays((long) index * DAYS_BETWEEN);
            AttemptId attempt = new AttemptId("01K000000000000000000WARM" + index);
            byte[] report = report(attempt, day);
            byte[] hash = Sha256.digest().digest(report);
            days.add(new WrittenDay(day, attempt, Category.MUSIC, ByteBuffer.wrap(hash)));
            reports.add(new ReportRow(day, attempt, ByteBuffer.wrap(report), ByteBuffer.wrap(deflater.twin(report))));
        }
        return new InventedYear(List.copyOf(days), List.copyOf(reports));
    }

    private static byte[] report(AttemptId attempt, LocalDate day) {
        JsonArray year = new JsonArray();
        for (int minutes = 0; minutes < YEAR; minutes++) {
            year.add(minutes);
        }
        return new JsonObject()
                .put("attempt", attempt.value())
                .put("day", day.toString())
                .put("category", Category.MUSIC.name())
                .put("title", "A Warm Day")
                .put(
                        "body",
                        "On this day nobody listened to anything, and it took them all afternoon. ".repeat(SENTENCES))
                .put("yearMinutes", year)
                .encode()
                .getBytes(StandardCharsets.UTF_8);
    }
}
