package dev.yearlight.pipeline.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Which genres people voted for, by what they voted on; eight bytes a vote. */
final class GenreVotes {

    private static final int MOST_VOTES = 0xFFFF;
    private static final int MOST_GENRES_OF_ONE = 5;

    private final List<String> genres;
    /** Id, then votes the other way round, then genre: sorted, the most fitting genre of an id comes first. */
    private long[] packed = new long[1_024];

    private int size;
    private boolean sorted;

    /** Votes for these genres. */
    GenreVotes(List<String> genres) {
        if (genres.size() > MOST_VOTES) {
            throw new IllegalArgumentException("genres must be at most " + MOST_VOTES + ", was " + genres.size());
        }
        this.genres = List.copyOf(genres);
    }

    void add(int id, int genre, int votes) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, size + (size >> 1));
        }
        packed[size++] = ((long) id << 32) | ((long) (MOST_VOTES - Math.min(votes, MOST_VOTES)) << 16) | genre;
        sorted = false;
    }

    /** The genres of an id, most fitting first. */
    List<String> of(int id) {
        if (!sorted) {
            Arrays.sort(packed, 0, size);
            sorted = true;
        }
        int found = Arrays.binarySearch(packed, 0, size, (long) id << 32);
        return IntStream.iterate(found < 0 ? -found - 1 : found, index -> isOf(index, id), index -> index + 1)
                .limit(MOST_GENRES_OF_ONE)
                .mapToObj(index -> genres.get((int) (packed[index] & MOST_VOTES)))
                .toList();
    }

    private boolean isOf(int index, int id) {
        return index < size && packed[index] >>> 32 == id;
    }
}
