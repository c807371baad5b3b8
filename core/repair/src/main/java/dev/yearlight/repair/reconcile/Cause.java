package dev.yearlight.repair.reconcile;

import java.util.Locale;

/** What may have become of a day, and what mends it. */
public enum Cause {
    VISIBLE(true, "its report is there and whole", ""),
    SUPERSEDED(true, "a later epoch took its place", ""),
    PENDING(
            false,
            "nothing has become of it yet",
            "./yearlight run RUN waits for it; where the writers are idle, publish the snapshots again: what is written costs nothing"),
    PARKED(false, "it was set aside", "./yearlight parked list --run RUN, mend the cause, ./yearlight parked redrive"),
    REMOVED(false, "its report was taken back", "./yearlight replay writes it anew"),
    CONTENT_MISSING(false, "its cell names a report that is not stored", "./yearlight replay"),
    HASH_MISMATCH(false, "its stored report is not the one that the cell names", "./yearlight replay"),
    LINEAGE_BROKEN(false, "its lineage cannot be read or is another report's", "./yearlight replay"),
    UNEXPECTED(
            false, "this run wrote it, and its manifest does not ask for it", "./yearlight remove where it is wrong");

    private final boolean asExpected;
    private final String meaning;
    private final String remedy;

    Cause(boolean asExpected, String meaning, String remedy) {
        this.asExpected = asExpected;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** Whether a run that came out right has such days. */
    public boolean asExpected() {
        return asExpected;
    }

    /** In words. */
    public String meaning() {
        return meaning;
    }

    /** The commands that mend it; empty where there is nothing to mend. */
    public String remedy() {
        return remedy;
    }

    /** As results print it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
