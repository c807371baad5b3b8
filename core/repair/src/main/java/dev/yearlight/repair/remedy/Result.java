package dev.yearlight.repair.remedy;

import java.util.List;

/** How applying a remediation went. */
public sealed interface Result {

    /**
     * Every report of the set is dealt with.
     *
     * @param reports that this call dealt with
     * @param before that an earlier call had dealt with
     * @param stale reports that were marked as written with stale context
     */
    record Done(int reports, int before, int stale) implements Result {}

    /** Nothing was done: so many reports are no longer what the dry run saw. */
    record Changed(int reports) implements Result {}

    /**
     * Nothing was done: snapshots are missing.
     *
     * @param missing a line each, without the listener
     */
    record NoSnapshots(List<String> missing) implements Result {

        /** Copies the list. */
        public NoSnapshots {
            missing = List.copyOf(missing);
        }
    }
}
