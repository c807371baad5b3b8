package dev.yearlight.prescale;

import java.util.List;
import java.util.Optional;

/** The pods of a role and the autoscaler that decides their number. Blocks; every failure is a {@link FleetException}. */
public interface Fleet {

    /** Refuses where there is none of that name. */
    Autoscaler autoscaler();

    /**
     * Writes bounds and what is remembered, both or neither.
     *
     * @param seen what the decision was based on
     * @return false, and nothing written, where somebody else has written since
     */
    boolean write(Autoscaler seen, Bounds bounds, Optional<Bounds> remembered);

    /** Those that are not about to go, in the order of their names. */
    List<PodState> pods();
}
