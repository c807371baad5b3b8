package dev.yearlight.generation.admission;

import dev.yearlight.generation.Jitter;
import dev.yearlight.generation.ModelOutcome.Misconfigured;

/**
 * Whether an endpoint may be asked: it is left alone for a while after failures in a row, and for longer once it says
 * that it is set up wrongly; one call at a time then finds out whether it is well. Confined to one thread.
 */
final class Health {

    private static final int MOST_DOUBLINGS = 20;

    private final AdmissionSettings settings;
    private final Jitter jitter;
    private State state = State.WELL;
    private String cause = "";
    private long untilNanos;
    private boolean probing;
    private int failuresInARow;
    private int sentInTheRow;
    private long rowBegunNanos;
    private int cooldownsInARow;

    Health(AdmissionSettings settings, Jitter jitter) {
        this.settings = settings;
        this.jitter = jitter;
    }

    /** Whether calls may be sent here rather than elsewhere. */
    boolean well() {
        return state == State.WELL;
    }

    /** Whether no call is to wait for it. */
    boolean paused() {
        return state == State.PAUSED;
    }

    /** Whether it was left alone for long enough, and nobody finds out yet. */
    boolean probeDue(long nowNanos) {
        return state != State.WELL && !probing && nowNanos - untilNanos >= 0;
    }

    /** Why it is paused; empty while it is not. */
    String cause() {
        return paused() ? cause : "";
    }

    /** How long no call may be sent; 0 where one may. */
    long waitNanos(long nowNanos) {
        return state == State.WELL ? 0 : Math.max(0, untilNanos - nowNanos);
    }

    /** Whether all but the probe wait. */
    boolean probing() {
        return probing;
    }

    /** A call goes out; whether it is the probe. */
    boolean begun() {
        sentInTheRow++;
        probing = state != State.WELL;
        return probing;
    }

    /** The provider took a call; what was sent before the trouble began says nothing of it. */
    void answered(long begunNanos) {
        if (failuresInARow > 0 && begunNanos - rowBegunNanos < 0) {
            return;
        }
        state = State.WELL;
        probing = false;
        failuresInARow = 0;
        cooldownsInARow = 0;
    }

    /**
     * A call failed; whether the endpoint is left alone from now on.
     *
     * <p>That takes a number of failures without an answer between, which are at least half of what was sent meanwhile:
     * failures come sooner than answers, and a few of them among many calls are no outage.
     */
    boolean failed(long begunNanos, long nowNanos, boolean probe) {
        if (failuresInARow == 0) {
            rowBegunNanos = begunNanos;
            sentInTheRow = 0;
        }
        failuresInARow++;
        if (probe) {
            probing = false;
        } else if (state != State.WELL
                || failuresInARow < settings.failuresToCooldown()
                || failuresInARow * 2 < sentInTheRow) {
            return false;
        }
        double factor = Math.scalb(1.0, Math.min(cooldownsInARow, MOST_DOUBLINGS));
        double whole = Math.min(settings.firstCooldown().toNanos() * factor, (double)
                settings.longestCooldown().toNanos());
        cooldownsInARow++;
        leaveAlone(nowNanos, (long) (whole * (1 + jitter.next()) / 2));
        return true;
    }

    /** The provider asked for this much time; whether it is long enough to go elsewhere. */
    boolean askedToWait(long nowNanos, long waitNanos) {
        if (state != State.WELL || waitNanos < settings.firstCooldown().toNanos()) {
            return false;
        }
        leaveAlone(nowNanos, waitNanos);
        return true;
    }

    /** It can never succeed as things are set. */
    void pause(Misconfigured why, long begunNanos, long nowNanos) {
        if (failuresInARow == 0) {
            rowBegunNanos = begunNanos;
        }
        failuresInARow++;
        state = State.PAUSED;
        cause = why.why();
        probing = false;
        untilNanos = nowNanos + settings.pauseProbe().toNanos();
    }

    /** The probe told nothing: the next call takes its place. */
    void untold(boolean probe) {
        if (probe) {
            probing = false;
        }
    }

    private void leaveAlone(long nowNanos, long forNanos) {
        if (state == State.WELL) {
            state = State.COOLING;
        }
        untilNanos = nowNanos + forNanos;
    }

    private enum State {
        WELL,
        COOLING,
        PAUSED
    }
}
