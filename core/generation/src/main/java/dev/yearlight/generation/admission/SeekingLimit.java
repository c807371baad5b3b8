package dev.yearlight.generation.admission;

import dev.yearlight.generation.admission.Round.Level;

/**
 * A limit that seeks the most goodput with the fewest calls in flight.
 *
 * <p>It climbs quickly at first. Then it raises itself by a little from time to time and keeps what paid: a raise pays
 * when goodput grows by at least half of what was added, goodput being calls in flight by latency of a unit of work
 * (Little's law). Where goodput stays and latency grows, work only queues, and the raise is taken back. Two raises in a
 * row that paid set it climbing again, so that new capacity is found in a few rounds. A refusal that {@link Troubles}
 * believes is remembered as a ceiling, cut to just below it, and cut deeper the more bursts follow one another; the
 * ceiling is felt for in small steps with growing rests. One that is not believed costs a small step that the next
 * answers make good. When a unit of work takes longer at the same level, the limit is lowered on trial, and raised again
 * where that costs goodput; a small queue is left, which keeps the provider busy when capacity grows. Failures and
 * time-outs stop growth beyond what is known to be good and cut nothing.
 */
public final class SeekingLimit implements ConcurrencyLimit {

    /** Part of the added calls that must come out as goodput. */
    private static final double WORTH = 0.5;

    private static final double RAISE = 0.1;
    private static final double RAISE_AT_CEILING = 0.01;
    private static final double CLIMBED_TOO_FAR = 1.4;
    private static final double SLOWER = 1.35;
    private static final double FASTER = 0.955;
    private static final double SHALLOW_CUT = 0.99;
    private static final double DEEPER = 0.85;
    private static final double DEEPEST_CUT = 0.6;
    private static final double SPARE = 1.25;
    private static final double NOISE = 0.015;
    private static final double MOST_LOWERED = 0.5;
    private static final double UNUSED = 0.85;
    private static final double STILL_AS_MUCH = 0.95;
    private static final double FORGET = 0.1;
    private static final double CLIMB_AGAIN = 0.5;
    private static final double SAME_CEILING = 0.02;
    private static final int LONGEST_REST = 16;

    private final LimitBounds bounds;
    private final Burst burst = new Burst();
    private final Troubles troubles = new Troubles();
    private final Round round = new Round();
    private Phase phase = Phase.CLIMBING;
    private double limit;
    private double target;
    private double cut = SHALLOW_CUT;
    private double ceiling = Double.MAX_VALUE;
    private Level reference = new Level(0, Double.MAX_VALUE);
    private double before;
    private int rest = 1;
    private int restLeft;
    private int paid;
    private boolean slowed;
    private boolean begun;

    /** Starts at the first limit of the bounds. */
    public SeekingLimit(LimitBounds bounds) {
        this.bounds = bounds;
        this.limit = bounds.first();
        this.target = limit;
    }

    @Override
    public int limit() {
        return (int) limit;
    }

    @Override
    public void ended(long begunNanos, long endedNanos, int inFlight, int work, Ending ending) {
        if (!begun) {
            begun = true;
            round.restart(begunNanos);
        }
        troubles.ended(ending);
        switch (ending) {
            case ANSWERED -> answered(begunNanos, endedNanos, inFlight, work);
            case THROTTLED -> {
                if (!troubles.tooMuch(inFlight)) {
                    dip();
                } else if (burst.begins(begunNanos, endedNanos)) {
                    refused(endedNanos, inFlight);
                }
            }
            case FAILED, UNTOLD -> {}
        }
    }

    private void answered(long begunNanos, long endedNanos, int inFlight, int work) {
        grow(inFlight);
        if (round.answered(begunNanos, endedNanos, inFlight, work) && round.isWhole()) {
            follow(round.mean());
            round.restart(endedNanos);
        }
    }

    private void grow(int inFlight) {
        if (troubles.forbidGrowthFrom(limit)) {
            return;
        }
        if (phase == Phase.CLIMBING) {
            if (inFlight * 2 >= limit) {
                limit = bounds.clamp(limit + 1);
                target = limit;
            }
        } else if (limit < target) {
            limit = Math.min(target, limit + CLIMB_AGAIN);
        }
    }

    /** A refusal that says nothing of the load, if it is what it seems: a step back that the next answers make good. */
    private void dip() {
        limit = bounds.clamp(limit * SHALLOW_CUT);
    }

    private void refused(long endedNanos, int inFlight) {
        double known = Math.min(limit, inFlight);
        if (phase == Phase.RAISED && before < known && cut == SHALLOW_CUT) {
            known = before;
        } else {
            known *= cut;
        }
        cut = troubles.refusesMany() ? Math.max(DEEPEST_CUT, cut * DEEPER) : SHALLOW_CUT;
        double lastCeiling = ceiling;
        ceiling = Math.min(limit, inFlight);
        if (Math.abs(ceiling - lastCeiling) > Math.max(1, ceiling * SAME_CEILING)) {
            rest = 1;
        }
        settle(bounds.clamp(known));
        troubles.loweredTo(limit);
        // Back to near the ceiling at once, where what was refused was the fall and not the level.
        target = Math.max(limit, bounds.clamp(ceiling * SHALLOW_CUT));
        restLonger();
        reference = new Level(limit, reference.latency());
        round.restart(endedNanos);
    }

    private void follow(Level now) {
        troubles.answeredAt(now.inFlight());
        switch (phase) {
            case CLIMBING -> climbed(now);
            case STEADY -> steady(now);
            case RAISED -> raised(now);
            case LOWERED -> lowered(now);
        }
    }

    private void climbed(Level now) {
        if (now.latency() > reference.latency() * CLIMBED_TOO_FAR) {
            settle(bounds.clamp(now.goodput() * reference.latency() * SPARE));
            restLeft = 0;
        } else if (now.latency() < reference.latency()) {
            reference = now;
        }
    }

    private void steady(Level now) {
        cut = SHALLOW_CUT;
        boolean slower = now.latency() > reference.latency() * SLOWER;
        if (slower && !slowed) {
            // The first slow round may have begun before whatever happened; the next one tells how much it was.
            slowed = true;
            return;
        }
        slowed = false;
        if (slower) {
            before = limit;
            double lowered = limit * SPARE * Math.max(MOST_LOWERED, reference.latency() / now.latency());
            reference = now;
            limit = bounds.clamp(lowered);
            target = limit;
            phase = Phase.LOWERED;
            return;
        }
        boolean faster = now.latency() < reference.latency() * FASTER;
        double drift = faster ? 1 : FORGET;
        reference = new Level(now.inFlight(), reference.latency() + drift * (now.latency() - reference.latency()));
        restLeft--;
        if (now.inFlight() < limit * UNUSED || troubles.forbidGrowthFrom(limit)) {
            return;
        }
        if (faster) {
            // The same level costs less than before: there is more room, whatever was refused until now.
            climbAgain();
        } else if (restLeft <= 0) {
            raise();
        }
    }

    private void climbAgain() {
        phase = Phase.CLIMBING;
        ceiling = Double.MAX_VALUE;
        rest = 1;
    }

    private void raise() {
        before = limit;
        double step = limit * (1 + RAISE) < ceiling ? RAISE : RAISE_AT_CEILING;
        target = bounds.clamp(limit + Math.max(1, limit * step));
        phase = Phase.RAISED;
    }

    private void raised(Level now) {
        if (limit < target) {
            return;
        }
        double added = now.inFlight() / reference.inFlight() - 1;
        boolean small = target < before * (1 + RAISE / 2);
        double gained = now.goodput() / reference.goodput() - 1;
        if (gained >= WORTH * added - NOISE || (small && now.latency() < reference.latency() * (1 + RAISE / 2))) {
            reference = now;
            paid++;
            if (paid > 1) {
                climbAgain();
            } else {
                ceiling = Double.MAX_VALUE;
                rest = 1;
                raise();
            }
        } else {
            settle(before);
            restLonger();
        }
    }

    private void lowered(Level now) {
        if (now.goodput() >= reference.goodput() * STILL_AS_MUCH) {
            // Less in flight does as much: what was above only queued.
            settle(limit);
            reference = now;
        } else {
            // The model itself has become slower.
            settle(before);
        }
        restLeft = rest;
    }

    private void settle(double at) {
        limit = at;
        target = at;
        phase = Phase.STEADY;
        paid = 0;
    }

    private void restLonger() {
        restLeft = rest;
        rest = Math.min(LONGEST_REST, rest * 2);
    }

    private enum Phase {
        CLIMBING,
        STEADY,
        RAISED,
        LOWERED
    }
}
