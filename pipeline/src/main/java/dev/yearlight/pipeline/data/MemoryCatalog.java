package dev.yearlight.pipeline.data;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.TrackFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A catalog in memory; artist and title are matched without regard to case. Of two rows of one track the first counts.
 *
 * <p>An open hash table with linear probing: every track of every listener is looked up once, and a map of maps took
 * longer for it than all of a listener's categories.
 */
public final class MemoryCatalog implements Catalog {

    private static final int FIRST_CAPACITY = 1_024;

    private final List<CatalogEntry> entries = new ArrayList<>();

    /** Numbers of entries plus one at the places that their names hash to; 0 is free. */
    private int[] table = new int[FIRST_CAPACITY];

    private final Map<List<String>, List<String>> genres = new HashMap<>();

    /** One without entries. */
    public MemoryCatalog() {}

    /** Takes the entries over. */
    public MemoryCatalog(Iterable<CatalogEntry> rows) {
        rows.forEach(this::add);
    }

    /** Takes an entry over, before anybody looks for one; false where the track is there already. */
    public boolean add(CatalogEntry row) {
        int place = placeOf(row.artist(), row.title());
        if (table[place] != 0) {
            return false;
        }
        entries.add(sharing(row));
        table[place] = entries.size();
        if (entries.size() * 2 > table.length) {
            grow();
        }
        return true;
    }

    @Override
    public TrackFacts find(String artist, String title) {
        int number = table[placeOf(artist, title)];
        return number == 0 ? TrackFacts.UNKNOWN : entries.get(number - 1).facts();
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** There are few combinations of genres, and many tracks. */
    private CatalogEntry sharing(CatalogEntry row) {
        TrackFacts facts = row.facts();
        List<String> shared = genres.computeIfAbsent(facts.genres(), its -> its);
        return new CatalogEntry(
                row.artist(), row.title(), new TrackFacts(shared, facts.releaseYear(), facts.lengthMillis()));
    }

    /** Where a track is, or would be. */
    private int placeOf(String artist, String title) {
        int place = firstPlace(artist, title);
        while (table[place] != 0 && !isOf(entries.get(table[place] - 1), artist, title)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private static boolean isOf(CatalogEntry entry, String artist, String title) {
        return FoldedText.same(entry.title(), title) && FoldedText.same(entry.artist(), artist);
    }

    private int firstPlace(String artist, String title) {
        int hash = FoldedText.hash(artist) * 31 + FoldedText.hash(title);
        return (hash ^ (hash >>> 16)) & (table.length - 1);
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int i = 0; i < entries.size(); i++) {
            table[placeOf(entries.get(i).artist(), entries.get(i).title())] = i + 1;
        }
    }
}
