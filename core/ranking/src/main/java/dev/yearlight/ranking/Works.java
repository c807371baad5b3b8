package dev.yearlight.ranking;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.TrackFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The different tracks, episodes and chapters of a history, numbered from 0 in the order in which they appear. An open
 * hash table with linear probing, because a history is looked up once a play and a key object each would cost more than
 * all the rest.
 */
final class Works {

    private static final int FIRST_CAPACITY = 256;
    private static final int NO_GENRE = -1;

    private final Catalog catalog;
    private final Names creators = new Names();
    private final Names genres = new Names();
    private final List<Work> works = new ArrayList<>();

    /** Numbers of works plus one at the places that their names hash to; 0 is free. */
    private int[] table = new int[FIRST_CAPACITY];

    Works(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The work of a play. */
    Work of(Play play) {
        int hash = hash(play.creator(), play.title());
        int place = hash & (table.length - 1);
        while (table[place] != 0) {
            Work known = works.get(table[place] - 1);
            if (known.hash == hash && known.is(play)) {
                return known;
            }
            place = (place + 1) & (table.length - 1);
        }
        Work work = new Work(works.size(), hash, play, creators.numberOf(play.kind(), play.creator()));
        works.add(work);
        table[place] = works.size();
        if (works.size() * 2 > table.length) {
            grow();
        }
        return work;
    }

    Work get(int number) {
        return works.get(number);
    }

    int count() {
        return works.size();
    }

    int creatorCount() {
        return creators.count();
    }

    String creator(int number) {
        return creators.name(number);
    }

    PlayKind creatorKind(int number) {
        return creators.kind(number);
    }

    int genreCount() {
        return genres.count();
    }

    String genre(int number) {
        return genres.name(number);
    }

    private void grow() {
        table = new int[table.length * 2];
        for (Work work : works) {
            int place = work.hash & (table.length - 1);
            while (table[place] != 0) {
                place = (place + 1) & (table.length - 1);
            }
            table[place] = work.number + 1;
        }
    }

    private static int hash(String creator, String title) {
        int mixed = creator.hashCode() * 31 + title.hashCode();
        return mixed ^ (mixed >>> 16);
    }

    /** One track, episode or chapter; what the catalog knows is looked up when first asked for. */
    final class Work {

        final int number;
        final PlayKind kind;
        final String title;
        final int creator;

        /** The number of its artist; empty where it is no music. */
        final int[] artists;

        private final int hash;
        private final String creatorName;
        private TrackFacts facts = TrackFacts.UNKNOWN;
        private int[] genreNumbers = {};
        private boolean looked;

        private Work(int number, int hash, Play play, int creator) {
            this.number = number;
            this.hash = hash;
            this.kind = play.kind();
            this.title = play.title();
            this.creatorName = play.creator();
            this.creator = creator;
            this.artists = kind == PlayKind.TRACK ? new int[] {creator} : new int[] {};
        }

        /** The numbers of its genres, each once; empty where unknown. */
        int[] genres() {
            look();
            return genreNumbers;
        }

        /** 0 where unknown. */
        int releaseYear() {
            look();
            return facts.releaseYear();
        }

        /** 0 where unknown. */
        long lengthMillis() {
            look();
            return facts.lengthMillis();
        }

        private boolean is(Play play) {
            return kind == play.kind() && title.equals(play.title()) && creatorName.equals(play.creator());
        }

        private void look() {
            if (!looked) {
                looked = true;
                facts = kind == PlayKind.TRACK ? catalog.find(creatorName, title) : TrackFacts.UNKNOWN;
                genreNumbers = numbered(facts.genres());
            }
        }

        private int[] numbered(List<String> names) {
            int[] numbers = new int[names.size()];
            int count = 0;
            for (String name : names) {
                int number = name.isBlank() ? NO_GENRE : genres.numberOf(kind, name);
                if (number != NO_GENRE && !contains(numbers, count, number)) {
                    numbers[count++] = number;
                }
            }
            return Arrays.copyOf(numbers, count);
        }

        private static boolean contains(int[] numbers, int count, int number) {
            for (int i = 0; i < count; i++) {
                if (numbers[i] == number) {
                    return true;
                }
            }
            return false;
        }
    }
}
