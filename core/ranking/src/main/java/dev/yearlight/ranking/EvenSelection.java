package dev.yearlight.ranking;

import java.util.BitSet;
import java.util.List;

/** Takes some places of many: those that matter first, the others spread evenly; the same ones every time. */
final class EvenSelection {

    private EvenSelection() {}

    /**
     * Selects places.
     *
     * @param count places there are
     * @param groups places that matter, the most important group first; each is thinned evenly where it does not fit
     * @param limit places to select at most
     */
    static BitSet of(int count, List<BitSet> groups, int limit) {
        BitSet selected = new BitSet(count);
        for (BitSet group : groups) {
            spread(group, selected, limit);
        }
        BitSet all = new BitSet(count);
        all.set(0, count);
        spread(all, selected, limit);
        return selected;
    }

    private static void spread(BitSet group, BitSet selected, int limit) {
        BitSet wanted = (BitSet) group.clone();
        wanted.andNot(selected);
        int[] places = wanted.stream().toArray();
        int free = Math.min(limit - selected.cardinality(), places.length);
        for (int i = 0; i < free; i++) {
            long middle = (2L * i + 1) * places.length / (2L * free);
            selected.set(places[(int) middle]);
        }
    }
}
