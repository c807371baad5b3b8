package dev.yearlight.pipeline.storage;

import java.util.Optional;

/**
 * A file that a reader is to get.
 *
 * @param object as it was listed
 * @param sha256 of its content, where the set was committed
 */
record Expected(StoredObject object, Optional<String> sha256) {}
