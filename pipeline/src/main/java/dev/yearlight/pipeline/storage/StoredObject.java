package dev.yearlight.pipeline.storage;

import java.util.Optional;

/**
 * An object as a listing shows it.
 *
 * @param name within its prefix
 * @param version the store's mark of this content; empty where it has none
 */
record StoredObject(String name, long bytes, Optional<String> version) {}
