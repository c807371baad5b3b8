package dev.yearlight.common.store;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that a listener may see; its buffers are views that nobody changes.
 *
 * @param sha256 of the report's bytes, 32 bytes, as the cell has it
 * @param report its JSON as it was stored, checked
 * @param deflated the same in raw deflate, checked; null where there is none that is whole
 */
public record VisibleReport(
        LocalDate day,
        AttemptId attempt,
        Category category,
        ByteBuffer sha256,
        ByteBuffer report,
        @Nullable ByteBuffer deflated) {}
