package dev.yearlight.pipeline.sample;

import dev.yearlight.pipeline.sample.Playable.Track;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What someone likes to hear: favourites that drift over the months, and now and then something new. */
final class Taste {

    private static final double[] GENRE_WEIGHTS = {0.5, 0.27, 0.14, 0.09};
    private static final int FEWEST_OF_A_GENRE = 5;
    private static final int RESERVED = 44;
    private static final int NEW_A_DAY = 3;
    private static final int NEW_A_DAY_AT_FIRST = 6;
    private static final int AT_HOME = 14;

    private final Dice dice;
    private final List<List<Artist>> pools = new ArrayList<>();
    private final double[] weights;
    private final List<Artist> unheardOf = new ArrayList<>();
    private final List<Artist> foreign;
    private final List<Artist> favourites = new ArrayList<>();
    private final List<Show> shows;
    private final double explores;
    private final Map<Integer, Artist> known = new LinkedHashMap<>();
    private final List<Artist> knownInOrder = new ArrayList<>();
    private LocalDate today = LocalDate.EPOCH;
    private int newToday;
    private Artist current;

    Taste(Dice dice, InventedCatalog catalog, Person person) {
        this.dice = dice;
        List<Artist> reachable = catalog.artists().subList(0, InventedCatalog.artistsFor(person.number()));
        List<String> liked = likedGenres(reachable);
        String foreignGenre = foreignGenre(liked);
        this.foreign = reachable.stream()
                .filter(artist -> artist.genres().equals(List.of(foreignGenre)))
                .toList();
        for (String genre : liked) {
            pools.add(new ArrayList<>(reachable.stream()
                    .filter(artist ->
                            artist.mainGenre().equals(genre) && !artist.genres().contains(foreignGenre))
                    .toList()));
        }
        this.weights = Arrays.copyOf(GENRE_WEIGHTS, pools.size());
        reserve();
        for (int i = dice.between(15, 45); i > 0; i--) {
            Artist artist = fromPools();
            if (!favourites.contains(artist)) {
                favourites.add(artist);
            }
        }
        this.current = favourites.getFirst();
        this.shows = new ArrayList<>();
        for (int i = dice.between(1, 5); i > 0; i--) {
            Show show = catalog.shows().get(dice.popular(catalog.shows().size()));
            if (!shows.contains(show)) {
                shows.add(show);
            }
        }
        this.explores = dice.between(0.01, 0.08);
    }

    /** Artists that this person would like and never comes across by chance. */
    List<Artist> unheardOf() {
        return unheardOf;
    }

    /** Artists of a genre far from all that this person hears. */
    List<Artist> foreign() {
        return foreign;
    }

    List<Show> shows() {
        return shows;
    }

    /** The next track on a date, by someone new at times while the day has room for that. */
    Track next(LocalDate date, boolean settled) {
        turnTo(date);
        if (!dice.chance(0.25)) {
            current = dice.chance(explores) ? fromPools() : favourites.get(dice.popular(favourites.size()));
        }
        int most = settled ? NEW_A_DAY : NEW_A_DAY_AT_FIRST;
        if (!known.containsKey(current.number()) && knownInOrder.size() >= AT_HOME && newToday >= most) {
            current = dice.oneOf(knownInOrder);
        }
        return playable(current, date);
    }

    /** A track by someone heard before, as a service plays when left alone. */
    Track familiar(LocalDate date, boolean settled) {
        return knownInOrder.isEmpty() ? next(date, settled) : playable(dice.oneOf(knownInOrder), date);
    }

    private Track playable(Artist wanted, LocalDate date) {
        Artist artist = wanted;
        Optional<Track> track = released(artist, date);
        while (track.isEmpty()) {
            artist = knownInOrder.isEmpty() ? fromPools() : dice.oneOf(knownInOrder);
            track = released(artist, date);
        }
        current = artist;
        if (known.putIfAbsent(artist.number(), artist) == null) {
            knownInOrder.add(artist);
            newToday++;
        }
        return track.get();
    }

    /** The drift: each month some favourites rise and one makes room for another. */
    private void turnTo(LocalDate date) {
        if (date.equals(today)) {
            return;
        }
        boolean newMonth = date.getMonth() != today.getMonth();
        today = date;
        newToday = 0;
        if (newMonth) {
            for (int i = 0; i < 3; i++) {
                Artist riser = favourites.remove(dice.below(favourites.size()));
                favourites.add(dice.below(Math.min(6, favourites.size()) + 1), riser);
            }
            Artist newcomer = fromPools();
            if (!favourites.contains(newcomer)) {
                favourites.set(dice.between(favourites.size() / 2, favourites.size() - 1), newcomer);
            }
        }
    }

    private Optional<Track> released(Artist artist, LocalDate date) {
        List<Track> tracks = artist.tracks();
        for (int i = 0; i < 6; i++) {
            Track track = tracks.get(dice.popular(tracks.size()));
            if (track.releaseYear() <= date.getYear()) {
                return Optional.of(track);
            }
        }
        return tracks.stream()
                .filter(track -> track.releaseYear() <= date.getYear())
                .findFirst();
    }

    private Artist fromPools() {
        List<Artist> pool = pools.get(dice.weighted(weights));
        return pool.get(dice.popular(pool.size()));
    }

    private List<String> likedGenres(List<Artist> reachable) {
        List<String> liked = new ArrayList<>();
        int genres = dice.between(2, GENRE_WEIGHTS.length);
        while (liked.size() < genres) {
            String genre = InventedCatalog.GENRES.get(dice.popular(InventedCatalog.GENRES.size()));
            long artists = reachable.stream()
                    .filter(artist -> artist.mainGenre().equals(genre))
                    .count();
            if (!liked.contains(genre) && artists >= FEWEST_OF_A_GENRE) {
                liked.add(genre);
            }
        }
        return liked;
    }

    private String foreignGenre(List<String> liked) {
        String genre = dice.oneOf(InventedCatalog.GENRES);
        while (liked.contains(genre)) {
            genre = dice.oneOf(InventedCatalog.GENRES);
        }
        return genre;
    }

    /** Keeps at most half of each pool back. */
    private void reserve() {
        for (List<Artist> pool : pools) {
            int most = Math.min(pool.size() / 2, RESERVED / pools.size());
            for (int i = 0; i < most; i++) {
                unheardOf.add(pool.remove(dice.below(pool.size())));
            }
        }
    }
}
