package dev.yearlight.pipeline.publish;

import java.io.IOException;
import java.io.Serial;

/** Some records did not reach Kafka; the run can be resumed, and its manifest expects them all the same. */
public final class PublishFailedException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long acknowledged;
    private final long failed;

    /** Tells of a plan that was not fulfilled. */
    PublishFailedException(PublishPlan plan, long acknowledged, long failed, Throwable cause) {
        super(
                "run " + plan.run() + ": " + acknowledged + " of " + plan.listeners()
                        + " listeners acknowledged, " + failed + " failed, the rest not sent; first failure: "
                        + cause.getClass().getSimpleName(),
                cause);
        this.acknowledged = acknowledged;
        this.failed = failed;
    }

    /** How many listeners reached Kafka. */
    public long acknowledged() {
        return acknowledged;
    }

    /** How many were sent and refused. */
    public long failed() {
        return failed;
    }
}
