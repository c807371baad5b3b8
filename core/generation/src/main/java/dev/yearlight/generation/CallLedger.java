package dev.yearlight.generation;

import dev.yearlight.domain.RunId;
import java.time.Duration;

/** Port: is told of every call of the model, so that it can be counted, priced and capped. */
@FunctionalInterface
public interface CallLedger {

    /** Nobody counts. */
    CallLedger NONE = (run, endpoint, outcome, took) -> {};

    /**
     * A call is about to be made; {@link #called} or {@link #cancelled} follows.
     *
     * @param endpoint name of the endpoint in the settings
     */
    default void calling(RunId run, String endpoint) {}

    /**
     * A call has ended.
     *
     * @param run that paid for it
     * @param endpoint name of the endpoint in the settings
     * @param took from the request to the last byte
     */
    void called(RunId run, String endpoint, ModelOutcome outcome, Duration took);

    /** Nobody waits for a call any more; what it cost stays unknown. */
    default void cancelled(RunId run, String endpoint) {}

    /**
     * An answer that was paid for broke the guardrails.
     *
     * @param rule stable name of a rule that it broke
     */
    default void refused(RunId run, String rule) {}

    /** Tells both, this one first. */
    default CallLedger and(CallLedger other) {
        CallLedger first = this;
        return new CallLedger() {
            @Override
            public void calling(RunId run, String endpoint) {
                first.calling(run, endpoint);
                other.calling(run, endpoint);
            }

            @Override
            public void called(RunId run, String endpoint, ModelOutcome outcome, Duration took) {
                first.called(run, endpoint, outcome, took);
                other.called(run, endpoint, outcome, took);
            }

            @Override
            public void cancelled(RunId run, String endpoint) {
                first.cancelled(run, endpoint);
                other.cancelled(run, endpoint);
            }

            @Override
            public void refused(RunId run, String rule) {
                first.refused(run, rule);
                other.refused(run, rule);
            }
        };
    }
}
