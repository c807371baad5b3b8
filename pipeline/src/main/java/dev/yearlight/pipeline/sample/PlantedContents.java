package dev.yearlight.pipeline.sample;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.sample.Playable.Episode;
import dev.yearlight.pipeline.sample.Playable.Track;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What is played on planted days, strong enough to be the best of the year. */
final class PlantedContents {

    private static final int FEWEST_TRACKS = 8;
    private static final int GUESTS = 5;
    private static final int FEWEST_DISCOVERIES = 12;
    private static final double LONGEST_DAY_MINUTES = 800;

    private final Dice dice;
    private final Listener listener;
    private final Timeline timeline;
    private final Taste taste;
    private final boolean podcasts;
    private final Composer composer;
    private final Rivals rivals;
    private final Map<Artist, LocalDate> familiarSince = new LinkedHashMap<>();

    PlantedContents(Dice dice, Person person, InventedCatalog catalog, Window window, Timeline timeline, Taste taste) {
        this.dice = dice;
        this.listener = person.listener();
        this.timeline = timeline;
        this.taste = taste;
        this.podcasts = person.podcastChance() > 0;
        this.composer = new Composer(dice, timeline);
        this.rivals = new Rivals(timeline, window);
        Measures.firstHeard(timeline).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> familiarSince.put(catalog.artists().get(entry.getKey()), entry.getValue()));
    }

    /** Lays the day and says what was laid; empty where the listener's taste has not what it takes. */
    Optional<String> put(Category category, LocalDate date, boolean nearMidnight) {
        List<? extends Playable> items = switch (category) {
            case TOP_ARTIST -> binge(date);
            case NOSTALGIC -> nostalgia(date);
            case TOP_GENRE -> genreDay(date);
            case UNUSUAL -> foreignTracks(date);
            case PODCAST -> marathon(date);
            case DISCOVERY -> burst(date);
            case MUSIC -> longDay(date);
            case TOP_PODCAST, BIRTHDAY, NEW_YEAR, UNKNOWN -> List.of();
        };
        if (items.isEmpty()) {
            return Optional.empty();
        }
        composer.lay(date, items, nearMidnight, listener);
        return Optional.of(words(category, date));
    }

    /** Those that no later planting has outdone. */
    List<PlantedDay> stillTrue(List<PlantedDay> planted) {
        return planted.stream()
                .filter(day -> rivals.unbeaten(day.category(), day.date()))
                .toList();
    }

    private List<Track> binge(LocalDate date) {
        double minutes = rivals.toOutdo(Category.TOP_ARTIST, date, 1.4, 60, 420);
        List<Track> own = familiar(date, track -> track.artist() == rivals.topArtist());
        return own.isEmpty() ? List.of() : withGuests(date, composer.fill(own, minutes));
    }

    private List<Track> nostalgia(LocalDate date) {
        List<Track> old = familiar(date, rivals::old);
        double longest = rivals.longestWhole(Category.NOSTALGIC, date);
        return old.size() < FEWEST_TRACKS
                ? List.of()
                : composer.fill(old, Math.max(dice.between(60.0, 140.0), longest * 1.15 + 10));
    }

    private List<Track> genreDay(LocalDate date) {
        Predicate<Track> fitting = track -> track.carries(rivals.topGenre()) && track.artist() != rivals.topArtist();
        List<Track> tracks = familiar(date, fitting);
        List<Track> recent = familiar(date, fitting.and(rivals::recent));
        if (tracks.size() < FEWEST_TRACKS || recent.isEmpty()) {
            return List.of();
        }
        double longest = rivals.longestWhole(Category.TOP_GENRE, date);
        List<Track> day = composer.fill(tracks, Math.max(dice.between(80.0, 150.0), longest * 1.15 + 10));
        day.addAll(0, composer.shuffled(recent).subList(0, Math.min(GUESTS, recent.size())));
        return day;
    }

    private List<Track> foreignTracks(LocalDate date) {
        List<Track> tracks = new ArrayList<>();
        for (Artist artist :
                composer.shuffled(taste.foreign()).stream().limit(7).toList()) {
            tracks.addAll(released(artist, date).stream()
                    .filter(Track::genreKnown)
                    .limit(4)
                    .toList());
        }
        return tracks.size() < 2 * FEWEST_TRACKS ? List.of() : composer.shuffled(tracks);
    }

    private List<Episode> marathon(LocalDate date) {
        List<Episode> episodes = taste.shows().stream()
                .limit(2)
                .flatMap(show -> show.episodes().stream().limit(40))
                .toList();
        return podcasts ? composer.fill(episodes, rivals.toOutdo(Category.PODCAST, date, 1.3, 120, 600)) : List.of();
    }

    private List<Track> burst(LocalDate date) {
        int artists = Math.max(FEWEST_DISCOVERIES, rivals.mostDiscoveries(date) + 5) + dice.below(4);
        List<Track> tracks = new ArrayList<>();
        for (Artist artist : composer.shuffled(taste.unheardOf())) {
            released(artist, date).stream().findFirst().ifPresent(tracks::add);
        }
        return tracks.size() < artists ? List.of() : withGuests(date, tracks.subList(0, artists));
    }

    private List<Track> longDay(LocalDate date) {
        double minutes = rivals.toOutdo(Category.MUSIC, date, 1.2, 120, LONGEST_DAY_MINUTES);
        List<Track> others = familiar(date, track -> track.artist() != rivals.topArtist());
        return others.size() < FEWEST_TRACKS ? List.of() : withGuests(date, composer.fill(others, minutes));
    }

    /** Tracks of artists heard before that date; of all ever heard where these are too few. */
    private List<Track> familiar(LocalDate date, Predicate<Track> fitting) {
        List<Track> known = new ArrayList<>();
        List<Track> later = new ArrayList<>();
        familiarSince.forEach((artist, since) -> (since.isBefore(date) ? known : later)
                .addAll(released(artist, date).stream().filter(fitting).toList()));
        if (known.size() < FEWEST_TRACKS) {
            known.addAll(later);
        }
        return known;
    }

    /** Adds recent tracks of other genres, so that the day wins no category but its own by purity. */
    private List<Track> withGuests(LocalDate date, List<Track> own) {
        List<Track> guests = familiar(date, rivals::unlikeTheRest);
        List<Track> all = new ArrayList<>(own);
        all.addAll(composer.shuffled(guests).subList(0, Math.min(GUESTS, guests.size())));
        return composer.shuffled(all);
    }

    private List<Track> released(Artist artist, LocalDate date) {
        return artist.tracks().stream()
                .filter(track -> track.releaseYear() <= date.getYear())
                .toList();
    }

    private String words(Category category, LocalDate date) {
        List<Heard> day = timeline.on(date);
        String what = switch (category) {
            case TOP_ARTIST -> "minutes with the year's first artist, among few others";
            case NOSTALGIC -> "minutes of music released 15 and more years before";
            case TOP_GENRE -> "minutes of nothing but " + rivals.topGenre();
            case UNUSUAL -> "minutes of a genre that is heard on no other day";
            case PODCAST -> "minutes of podcasts";
            case DISCOVERY -> "minutes, most of them of artists never heard before";
            case MUSIC -> "minutes of music";
            case TOP_PODCAST, BIRTHDAY, NEW_YEAR, UNKNOWN -> "minutes";
        };
        double minutes = category == Category.PODCAST ? Measures.podcastMinutes(day) : Measures.musicMinutes(day);
        return String.format(Locale.ROOT, "%.0f %s", minutes, what);
    }
}
