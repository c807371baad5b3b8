package dev.yearlight.common.store;

import java.nio.ByteBuffer;

/**
 * The whole row of one attempt.
 *
 * @param report the JSON of a report
 * @param lineage the JSON of its lineage
 */
public record StoredContent(ByteBuffer report, ByteBuffer lineage) {}
