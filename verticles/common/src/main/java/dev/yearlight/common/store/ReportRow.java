package dev.yearlight.common.store;

import dev.yearlight.domain.AttemptId;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What serving reads of one attempt's content.
 *
 * @param report its JSON, ready to serve
 * @param twin the same compressed, not checked yet; null where its writer made none
 */
public record ReportRow(
        LocalDate day,
        AttemptId attempt,
        ByteBuffer report,
        @Nullable ByteBuffer twin) {

    boolean isOf(WrittenDay written) {
        return attempt.equals(written.attempt()) && day.equals(written.day());
    }
}
