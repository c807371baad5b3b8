package dev.yearlight.pipeline.sample;

import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.sample.Playable.Track;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What days come to, as far as planting must know to outdo them; private plays count for nothing. */
final class Measures {

    private static final double SHORTEST_GENRE_DAY = 60;
    private static final double SHORTEST_NOSTALGIC_DAY = 30;

    private Measures() {}

    static double musicMinutes(Collection<Heard> day) {
        return minutes(day, track -> true);
    }

    static double podcastMinutes(Collection<Heard> day) {
        return day.stream()
                .filter(heard -> heard.what() instanceof Playable.Episode)
                .mapToDouble(Heard::minutes)
                .sum();
    }

    static double artistMinutes(Collection<Heard> day, int artist) {
        return minutes(day, track -> track.artist() == artist);
    }

    /** The genre's part of the minutes whose genre is known; 0 on days too short to tell. */
    static double genreShare(Collection<Heard> day, String genre) {
        double known = minutes(day, Track::genreKnown);
        return musicMinutes(day) < SHORTEST_GENRE_DAY || known == 0
                ? 0
                : minutes(day, track -> track.carries(genre)) / known;
    }

    /** What was released up to that year, as a part of the minutes whose year is known; 0 on days too short to tell. */
    static double oldShare(Collection<Heard> day, int latestYear) {
        double known = minutes(day, Track::yearKnown);
        return musicMinutes(day) < SHORTEST_NOSTALGIC_DAY || known == 0
                ? 0
                : minutes(day, track -> track.yearKnown() && track.releaseYear() <= latestYear) / known;
    }

    /** Minutes by artist, by number. */
    static Map<Integer, Double> byArtist(Timeline timeline, Window window) {
        Map<Integer, Double> minutes = new HashMap<>();
        tracks(timeline, window)
                .forEach(heard -> minutes.merge(((Track) heard.what()).artist(), heard.minutes(), Double::sum));
        return minutes;
    }

    /** Minutes by genre; a track of two genres adds to both. */
    static Map<String, Double> byGenre(Timeline timeline, Window window) {
        Map<String, Double> minutes = new HashMap<>();
        tracks(timeline, window)
                .forEach(heard -> ((Track) heard.what())
                        .facts()
                        .genres()
                        .forEach(genre -> minutes.merge(genre, heard.minutes(), Double::sum)));
        return minutes;
    }

    /** The key with the most minutes; of equals the smallest. */
    static <K extends Comparable<K>> K most(Map<K, Double> minutes) {
        return minutes.entrySet().stream()
                .max(Map.Entry.<K, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    /** When each artist was first heard, in private or not, however briefly. */
    static Map<Integer, LocalDate> firstHeard(Timeline timeline) {
        Map<Integer, LocalDate> first = new HashMap<>();
        timeline.days().forEach((date, day) -> {
            for (Heard heard : day) {
                if (heard.what() instanceof Track track) {
                    first.putIfAbsent(track.artist(), date);
                }
            }
        });
        return first;
    }

    /** The highest value of any day of the window but one. */
    static double highestBut(LocalDate but, Timeline timeline, Window window, ToDoubleFunction<List<Heard>> measure) {
        return timeline.days().subMap(window.from(), window.until()).entrySet().stream()
                .filter(day -> !day.getKey().equals(but))
                .mapToDouble(day -> measure.applyAsDouble(day.getValue()))
                .max()
                .orElse(0);
    }

    private static double minutes(Collection<Heard> day, Predicate<Track> counts) {
        double minutes = 0;
        for (Heard heard : day) {
            if (!heard.inPrivate() && heard.what() instanceof Track track && counts.test(track)) {
                minutes += heard.minutes();
            }
        }
        return minutes;
    }

    private static Stream<Heard> tracks(Timeline timeline, Window window) {
        return timeline.days().subMap(window.from(), window.until()).values().stream()
                .flatMap(List::stream)
                .filter(heard -> !heard.inPrivate() && heard.what() instanceof Track);
    }
}
