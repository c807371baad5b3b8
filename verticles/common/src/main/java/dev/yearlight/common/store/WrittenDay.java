package dev.yearlight.common.store;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import java.nio.ByteBuffer;
import java.time.LocalDate;

/**
 * What serving looks at of a cell whose day is written.
 *
 * @param attempt the one report that is visible
 * @param sha256 of that report's bytes, 32 bytes
 */
public record WrittenDay(LocalDate day, AttemptId attempt, Category category, ByteBuffer sha256) {}
