package dev.yearlight.pipeline.catalog;

import java.util.HashMap;
import java.util.Map;

/** A number for each id of a table, 0 where there is none; ids are dense, so pages of them cost four bytes an id. */
final class IdTable {

    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;

    private final Map<Integer, int[]> pages = new HashMap<>();

    void put(int id, int value) {
        pages.computeIfAbsent(id >>> PAGE_BITS, page -> new int[PAGE])[id & (PAGE - 1)] = value;
    }

    int get(int id) {
        int[] page = pages.get(id >>> PAGE_BITS);
        return page == null ? 0 : page[id & (PAGE - 1)];
    }
}
