package dev.yearlight.generation.admission;

import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.admission.Admission.Around;
import java.time.Duration;

/** What the ends of an endpoint's calls say of it: whether it is well, whether it takes what it is sent, who answers. */
final class Diagnosis {

    private final String name;
    private final Gate gate;
    private final Health health;
    private final Acceptance acceptance = new Acceptance();
    private final AdmissionSettings limits;
    private final Around around;
    private String lastModel = "";

    Diagnosis(String name, Gate gate, AdmissionSettings limits, Around around) {
        this.name = name;
        this.gate = gate;
        this.health = new Health(limits, around.jitter());
        this.limits = limits;
        this.around = around;
    }

    Health health() {
        return health;
    }

    /** The chance that the next call is held back, from 0 to below 1. */
    double rejection(long nowNanos) {
        return acceptance.rejection(nowNanos);
    }

    /** A call ended; whether the endpoint is to be left alone from now on. */
    boolean leavesAlone(ModelOutcome outcome, Ending ending, long begun, long now, boolean probe) {
        if (ending != Ending.UNTOLD) {
            acceptance.ended(begun, ending == Ending.ANSWERED, now);
        }
        return switch (outcome) {
            case ModelOutcome.Misconfigured wrong -> {
                health.pause(wrong, begun, now);
                around.watch().paused(name, wrong.why());
                yield true;
            }
            case ModelOutcome.Throttled throttled -> throttled(throttled, now, probe);
            case ModelOutcome.Unavailable failed -> cooling(health.failed(begun, now, probe));
            case ModelOutcome.Answered answered -> {
                noticeModel(answered.model());
                yield well(begun);
            }
            case ModelOutcome.CutOff cutOff -> well(begun);
            case ModelOutcome.Declined declined -> well(begun);
            case ModelOutcome.Unusable unusable -> well(begun);
        };
    }

    private boolean well(long begun) {
        health.answered(begun);
        return false;
    }

    /** All calls wait as long as one was told to, and a little by chance, since every worker is told the same. */
    private boolean throttled(ModelOutcome.Throttled throttled, long now, boolean probe) {
        health.untold(probe);
        if (throttled.retryAfter().isEmpty()) {
            return false;
        }
        long told = Math.clamp(
                throttled.retryAfter().get().toMillis(),
                0,
                limits.longestRetryAfter().toMillis());
        long wait =
                (long) (Duration.ofMillis(told).toNanos() * (1 + around.jitter().next() / 10));
        gate.close(now + wait);
        return cooling(health.askedToWait(now, wait));
    }

    private boolean cooling(boolean leftAlone) {
        if (leftAlone) {
            around.watch().cooling(name);
        }
        return leftAlone;
    }

    private void noticeModel(String answering) {
        if (!lastModel.isEmpty() && !answering.equals(lastModel)) {
            around.watch().modelChanged(name, lastModel, answering);
        }
        lastModel = answering;
    }
}
