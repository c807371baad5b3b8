package dev.yearlight.pipeline.sample;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.sample.Playable.Track;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The other days that a planted one must outdo; tames those that come too close. */
final class Rivals {

    private static final int NOSTALGIC_AGE = 15;
    private static final int BURN_IN_DAYS = 180;
    private static final double WHOLE = 0.97;
    private static final double CLOSE = 0.85;
    /** Settles equal shares by minutes. */
    private static final double MINUTE_OF_A_SHARE = 1e-6;

    private final Timeline timeline;
    private final Window window;
    private final int topArtist;
    private final String topGenre;
    private final int oldUntil;

    Rivals(Timeline timeline, Window window) {
        this.timeline = timeline;
        this.window = window;
        this.topArtist = Measures.most(Measures.byArtist(timeline, window));
        this.topGenre = Measures.most(Measures.byGenre(timeline, window));
        this.oldUntil = window.from().getYear() - NOSTALGIC_AGE;
        tame(day -> Measures.genreShare(day, topGenre), WHOLE, LocalDate.EPOCH);
        tame(day -> Measures.oldShare(day, oldUntil), WHOLE, LocalDate.EPOCH);
    }

    int topArtist() {
        return topArtist;
    }

    String topGenre() {
        return topGenre;
    }

    boolean old(Track track) {
        return track.yearKnown() && track.releaseYear() <= oldUntil;
    }

    boolean recent(Track track) {
        return track.yearKnown() && track.releaseYear() > oldUntil;
    }

    boolean unlikeTheRest(Track track) {
        return recent(track) && track.genreKnown() && !track.carries(topGenre) && track.artist() != topArtist;
    }

    /** Minutes that outdo every other day, within bounds; days that come close all the same are cut short. */
    double toOutdo(Category category, LocalDate date, double factor, double least, double most) {
        ToDoubleFunction<List<Heard>> measure = measure(category);
        double wanted = Measures.highestBut(date, timeline, window, measure) * factor + least / 4;
        double minutes = Math.clamp(wanted, least, most);
        tame(measure, minutes * CLOSE, date);
        return minutes;
    }

    /** Minutes of music of the longest other day that is as pure as a day can be. */
    double longestWhole(Category category, LocalDate date) {
        ToDoubleFunction<List<Heard>> measure = measure(category);
        return Measures.highestBut(
                date, timeline, window, day -> measure.applyAsDouble(day) > WHOLE ? Measures.musicMinutes(day) : 0);
    }

    /** The most artists that any other day of the window heard first. */
    int mostDiscoveries(LocalDate but) {
        Map<LocalDate, Integer> discoveries = discoveries();
        discoveries.remove(but);
        return discoveries.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Whether the day is the best of its category, with nothing later to shake it. */
    boolean unbeaten(Category category, LocalDate date) {
        return switch (category) {
            case DISCOVERY -> discoveries().getOrDefault(date, 0) > mostDiscoveries(date);
            case UNUSUAL -> true;
            case TOP_ARTIST -> Measures.most(Measures.byArtist(timeline, window)) == topArtist && best(category, date);
            case TOP_GENRE ->
                Measures.most(Measures.byGenre(timeline, window)).equals(topGenre) && best(category, date);
            case MUSIC, PODCAST, NOSTALGIC -> best(category, date);
            case TOP_PODCAST, BIRTHDAY, NEW_YEAR, UNKNOWN -> false;
        };
    }

    private boolean best(Category category, LocalDate date) {
        ToDoubleFunction<List<Heard>> measure = measure(category);
        return measure.applyAsDouble(timeline.on(date)) > Measures.highestBut(date, timeline, window, measure);
    }

    private ToDoubleFunction<List<Heard>> measure(Category category) {
        return switch (category) {
            case MUSIC -> Measures::musicMinutes;
            case PODCAST -> Measures::podcastMinutes;
            case TOP_ARTIST -> day -> Measures.artistMinutes(day, topArtist);
            case TOP_GENRE ->
                day -> Measures.genreShare(day, topGenre) + MINUTE_OF_A_SHARE * Measures.musicMinutes(day);
            case NOSTALGIC -> day -> Measures.oldShare(day, oldUntil) + MINUTE_OF_A_SHARE * Measures.musicMinutes(day);
            case DISCOVERY, UNUSUAL, TOP_PODCAST, BIRTHDAY, NEW_YEAR, UNKNOWN ->
                throw new IllegalArgumentException(category + " is measured by no single day");
        };
    }

    private void tame(ToDoubleFunction<List<Heard>> measure, double most, LocalDate but) {
        for (LocalDate date : List.copyOf(
                timeline.days().subMap(window.from(), window.until()).keySet())) {
            while (!date.equals(but) && measure.applyAsDouble(timeline.on(date)) > most) {
                timeline.dropLast(date);
            }
        }
    }

    /** Artists first heard by date, of the window and after the burn-in where no history lies before it. */
    private Map<LocalDate, Integer> discoveries() {
        LocalDate first = timeline.days().firstKey();
        LocalDate from = first.isBefore(window.from()) ? window.from() : first.plusDays(BURN_IN_DAYS);
        Map<LocalDate, Integer> discoveries = new HashMap<>();
        Measures.firstHeard(timeline).values().stream()
                .filter(date -> !date.isBefore(from) && window.contains(date))
                .forEach(date -> discoveries.merge(date, 1, Integer::sum));
        return discoveries;
    }
}
