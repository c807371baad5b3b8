package dev.yearlight.pipeline.sample;

import dev.yearlight.domain.TrackFacts;
import dev.yearlight.pipeline.sample.Dice.Purpose;
import dev.yearlight.pipeline.sample.Playable.Chapter;
import dev.yearlight.pipeline.sample.Playable.Episode;
import dev.yearlight.pipeline.sample.Playable.Track;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Invented artists, podcasts and audiobooks; a larger catalog of the same seed and year begins with the smaller one. */
final class InventedCatalog {

    /** The genres that artists have, the most common first. */
    static final List<String> GENRES = List.of(
            "pop",
            "rock",
            "hip hop",
            "indie rock",
            "electronic",
            "r&b",
            "latin",
            "folk",
            "metal",
            "house",
            "jazz",
            "soul",
            "classical",
            "country",
            "techno",
            "punk",
            "reggae",
            "ambient",
            "afrobeats",
            "blues",
            "disco",
            "bossa nova");

    private static final int FEWEST_ARTISTS = 500;
    private static final int MOST_ARTISTS = 6_000;
    private static final int SHOWS = 60;
    private static final int BOOKS = 14;
    private static final int FIRST_YEAR = 1958;
    private static final double GENRE_UNKNOWN = 0.15;
    private static final double YEAR_UNKNOWN = 0.5;

    private final List<Artist> artists;
    private final List<Show> shows;
    private final List<Book> books;

    /** Invents what the given number of listeners can hear up to the end of the year. */
    InventedCatalog(long seed, int year, int listeners) {
        Set<String> taken = new HashSet<>();
        List<Artist> invented = new ArrayList<>();
        for (int number = 0; number < artistsFor(listeners - 1); number++) {
            invented.add(artist(Dice.of(seed, Purpose.ARTIST, number), number, year, taken));
        }
        this.artists = List.copyOf(invented);
        Set<String> shown = new HashSet<>();
        this.shows = IntStream.range(0, SHOWS)
                .mapToObj(number -> show(Dice.of(seed, Purpose.SHOW, number), shown))
                .toList();
        this.books = IntStream.range(0, BOOKS)
                .mapToObj(number -> book(Dice.of(seed, Purpose.BOOK, number), shown))
                .toList();
    }

    /** How many artists the listener with this number can come across. */
    static int artistsFor(int listener) {
        return (int) Math.min(MOST_ARTISTS, FEWEST_ARTISTS + 30 * Math.sqrt(listener));
    }

    List<Artist> artists() {
        return artists;
    }

    List<Show> shows() {
        return shows;
    }

    List<Book> books() {
        return books;
    }

    private static Artist artist(Dice dice, int number, int year, Set<String> taken) {
        String name = NameGrammar.artist(dice, number);
        while (!taken.add(name)) {
            name = NameGrammar.artist(dice, number);
        }
        List<String> genres = genres(dice);
        int debut = Math.max(FIRST_YEAR, year - (int) (58 * Math.pow(dice.fraction(), 1.7)));
        int last = Math.min(year, debut + dice.between(2, 28));
        int tracks = dice.between(14, 40);
        Set<String> titles = new TreeSet<>();
        List<Track> invented = new ArrayList<>(tracks);
        while (invented.size() < tracks) {
            String title = NameGrammar.track(dice);
            if (titles.add(title)) {
                invented.add(track(dice, number, title, name, genres, dice.between(debut, last)));
            }
        }
        return new Artist(number, name, genres, invented);
    }

    private static Track track(Dice dice, int artist, String title, String name, List<String> genres, int released) {
        long length = Math.round(Math.clamp(Math.exp(5.33 + 0.25 * dice.gaussian()), 70, 620) * 1000);
        List<String> known = dice.chance(GENRE_UNKNOWN) ? List.of() : genres;
        int knownYear = dice.chance(YEAR_UNKNOWN) ? 0 : released;
        return new Track(artist, title, name, new TrackFacts(known, knownYear, length), released, length);
    }

    private static List<String> genres(Dice dice) {
        Set<String> genres = new LinkedHashSet<>();
        genres.add(GENRES.get(dice.popular(GENRES.size())));
        if (dice.chance(0.3)) {
            genres.add(dice.oneOf(GENRES));
        }
        return List.copyOf(genres);
    }

    private static Show show(Dice dice, Set<String> taken) {
        String name = NameGrammar.show(dice);
        while (!taken.add(name)) {
            name = NameGrammar.show(dice);
        }
        String show = name;
        double usualMinutes = dice.between(18.0, 75.0);
        int episodes = dice.between(60, 180);
        return new Show(
                show,
                IntStream.rangeClosed(1, episodes)
                        .mapToObj(number -> new Episode(
                                NameGrammar.episode(dice, number),
                                show,
                                Math.round(usualMinutes * dice.between(0.7, 1.3) * 60_000)))
                        .toList());
    }

    private static Book book(Dice dice, Set<String> taken) {
        String name = NameGrammar.book(dice);
        while (!taken.add(name)) {
            name = NameGrammar.book(dice);
        }
        String book = name;
        return new Book(
                book,
                IntStream.rangeClosed(1, dice.between(12, 40))
                        .mapToObj(number ->
                                new Chapter("Chapter " + number, book, Math.round(dice.between(9.0, 28.0) * 60_000)))
                        .toList());
    }
}
