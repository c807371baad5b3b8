package dev.yearlight.pipeline.intake;

/**
 * A row that became no play; what it holds stays private.
 *
 * @param file as the report names it
 * @param row counted from 1 within the file
 */
public record OddRow(String file, long row, OddReason reason) {}
