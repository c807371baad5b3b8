package dev.yearlight.generation;

import dev.yearlight.domain.RunId;
import java.time.Duration;

/** Port: is told of every call of the model, so that it can be counted, priced and capped. */
@FunctionalInterface
public interface CallLedger {

    /**
     * A call has ended.
     *
     * @param run that paid for it
     * @param endpoint name of the endpoint in the settings
     * @param took from the request to the last byte
     */
    void called(RunId run, String endpoint, ModelOutcome outcome, Duration took);
}
