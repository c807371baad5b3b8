package dev.yearlight.testkit;

import dev.yearlight.generation.Ownership;

/** A hold on a partition that a test takes away, in one step or in two. */
public final class FakeOwnership implements Ownership {

    private final long term;
    private boolean starting = true;
    private boolean held = true;
    private boolean paying;

    /** Held at first. */
    public FakeOwnership(long term) {
        this.term = term;
    }

    /** Nothing new may start from now on. */
    public void drain() {
        starting = false;
    }

    /** Whether the group is known to agree; drains until it does. */
    public void inTouch(boolean inTouch) {
        starting = inTouch;
    }

    /** It is another's from now on. */
    public void revoke() {
        starting = false;
        held = false;
    }

    /** Whether a revocation would have to wait. */
    public boolean isPaying() {
        return paying;
    }

    @Override
    public long term() {
        return term;
    }

    @Override
    public boolean held() {
        return held;
    }

    @Override
    public boolean mayStart() {
        return starting;
    }

    @Override
    public void paying() {
        paying = true;
    }

    @Override
    public void settled() {
        paying = false;
    }
}
