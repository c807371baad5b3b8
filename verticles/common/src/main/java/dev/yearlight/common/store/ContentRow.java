package dev.yearlight.common.store;

import dev.yearlight.domain.AttemptId;
import java.nio.ByteBuffer;
import java.time.LocalDate;

/**
 * What one attempt left in a listener's partition.
 *
 * @param report the JSON of a report, ready to serve
 */
public record ContentRow(LocalDate day, AttemptId attempt, ByteBuffer report) {}
