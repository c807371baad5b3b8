package dev.yearlight.pipeline.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The genres of recordings: tags that are called as a genre is, of the recording itself or else of its first release. */
final class DumpGenres {

    private final GenreVotes ofRecordings;
    private final GenreVotes ofGroups;

    private DumpGenres(List<String> genres) {
        this.ofRecordings = new GenreVotes(genres);
        this.ofGroups = new GenreVotes(genres);
    }

    static DumpGenres of(MusicBrainzDump dump) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        dump.forEach(DumpTable.GENRE, row -> names.add(row.text(2)));
        List<String> genres = new ArrayList<>(names);
        Map<String, Integer> numbers = new HashMap<>();
        genres.forEach(genre -> numbers.put(genre, numbers.size() + 1));
        IdTable genreByTag = new IdTable();
        dump.forEach(DumpTable.TAG, row -> {
            genreByTag.put(row.number(0), numbers.getOrDefault(row.text(1), 0));
            return row.number(0) > 0;
        });
        DumpGenres found = new DumpGenres(genres);
        count(dump, DumpTable.RELEASE_GROUP_TAG, genreByTag, found.ofGroups);
        if (dump.has(DumpTable.RECORDING_TAG)) {
            count(dump, DumpTable.RECORDING_TAG, genreByTag, found.ofRecordings);
        }
        return found;
    }

    private static void count(MusicBrainzDump dump, DumpTable table, IdTable genreByTag, GenreVotes votes)
            throws IOException {
        dump.forEach(table, row -> {
            int genre = genreByTag.get(row.number(1));
            int voted = row.number(2);
            // A tag that is no genre, or that as many voted against.
            if (genre > 0 && voted > 0) {
                votes.add(row.number(0), genre - 1, voted);
            }
            return row.number(0) > 0;
        });
    }

    /** Most fitting first; empty where nobody voted. */
    List<String> of(int recording, int group) {
        List<String> own = ofRecordings.of(recording);
        return own.isEmpty() ? ofGroups.of(group) : own;
    }
}
