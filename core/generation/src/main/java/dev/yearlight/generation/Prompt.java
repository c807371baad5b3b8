package dev.yearlight.generation;

/**
 * What the model is asked.
 *
 * @param version content hash of the files that it was made from
 * @param system the creative contract, the same bytes for everyone
 * @param user country, year, earlier reports and the day, in this order
 */
public record Prompt(String version, String system, String user) {}
