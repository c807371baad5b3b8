package dev.yearlight.testkit;

import dev.yearlight.generation.Parking;
import dev.yearlight.testkit.Turbulence.Effect;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/** A topic of parked days in memory; confined to one thread. */
public final class FakeParking implements Parking {

    private final List<ParkedDay> parked = new ArrayList<>();
    private Turbulence turbulence = Turbulence.NONE;

    /** From now on records pass through this. */
    public void set(Turbulence newTurbulence) {
        turbulence = newTurbulence;
    }

    @Override
    public Uni<Void> park(ParkedDay day) {
        return turbulence.around(Effect.PARK, () -> parked.add(day)).replaceWithVoid();
    }

    /** Every parked record, in order, repeated ones too. */
    public List<ParkedDay> parked() {
        return List.copyOf(parked);
    }
}
