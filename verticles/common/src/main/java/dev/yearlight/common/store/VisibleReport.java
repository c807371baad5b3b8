package dev.yearlight.common.store;

import java.nio.ByteBuffer;
import java.time.LocalDate;

/**
 * A report that a listener may see.
 *
 * @param report its JSON as it was stored
 * @param sha256 of these bytes in lower-case hexadecimal, checked; fit for an ETag
 */
public record VisibleReport(LocalDate day, ByteBuffer report, String sha256) {}
