package dev.yearlight.generation;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RunId;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A call that waits for its turn.
 *
 * @param run that pays for it
 * @param listener whose calls go to one endpoint for as long as that is well
 * @param again whether the provider turned it away or failed it before
 * @param wanted asked when its turn has come
 * @param prompt asked for when its turn has come, so that thousands may wait without one
 */
public record ModelCall(
        RunId run, ListenerId listener, boolean again, BooleanSupplier wanted, Supplier<Prompt> prompt) {}
