package dev.yearlight.prescale;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** A fleet whose autoscaler somebody else changes between a look and a write, so many times. */
final class OvertakenFleet implements Fleet {

    private final Fleet fleet;
    private final int times;
    private final IntConsumer somebodyElse;
    private int tries;

    OvertakenFleet(Fleet fleet, int times, IntConsumer somebodyElse) {
        this.fleet = fleet;
        this.times = times;
        this.somebodyElse = somebodyElse;
    }

    @Override
    public Autoscaler autoscaler() {
        return fleet.autoscaler();
    }

    @Override
    public boolean write(Autoscaler seen, Bounds bounds, Optional<Bounds> remembered) {
        if (tries < times) {
            somebodyElse.accept(tries);
            tries++;
        }
        return fleet.write(seen, bounds, remembered);
    }

    @Override
    public List<PodState> pods() {
        return fleet.pods();
    }
}
