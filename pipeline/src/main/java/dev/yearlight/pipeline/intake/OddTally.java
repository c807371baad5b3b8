package dev.yearlight.pipeline.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the odd rows of one import by reason, and lists the first of them. */
public final class OddTally {

    private final int listedRows;
    private final Map<OddReason, Long> counts = new EnumMap<>(OddReason.class);
    private final List<OddRow> listed = new ArrayList<>();

    /** Lists up to so many. */
    public OddTally(int listedRows) {
        this.listedRows = listedRows;
    }

    /** Takes note of one. */
    public void add(String file, long row, OddReason reason) {
        counts.merge(reason, 1L, Long::sum);
        if (listed.size() < listedRows) {
            listed.add(new OddRow(file, row, reason));
        }
    }

    /** How many by reason, every reason that occurred. */
    public Map<OddReason, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** The first of them. */
    public List<OddRow> listed() {
        return List.copyOf(listed);
    }
}
