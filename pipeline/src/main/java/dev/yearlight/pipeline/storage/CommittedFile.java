package dev.yearlight.pipeline.storage;

/**
 * A file of a committed set.
 *
 * @param sha256 of its content
 */
record CommittedFile(String name, long bytes, String sha256) {}
