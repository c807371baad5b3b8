package dev.yearlight.domain;

import java.util.List;

/**
 * The stats block of a day: every number of its story, because models are poor at arithmetic.
 *
 * @param figures what explains the category first, then the day at large
 * @param topArtists up to five, by minutes
 * @param topTracks up to five, by plays
 * @param topShows up to three, by minutes
 * @param topGenres up to three, by minutes; empty where unknown
 * @param newArtists up to ten artists heard for the first time that day, most minutes first
 * @param minutesByHour 24 values, by local hour of the start
 */
public record DayStats(
        List<Figure> figures,
        List<Ranked> topArtists,
        List<Ranked> topTracks,
        List<Ranked> topShows,
        List<Ranked> topGenres,
        List<String> newArtists,
        List<Integer> minutesByHour) {

    private static final int HOURS = 24;

    /** Copies its lists; refuses a clock that has not 24 hours. */
    public DayStats {
        figures = List.copyOf(figures);
        topArtists = List.copyOf(topArtists);
        topTracks = List.copyOf(topTracks);
        topShows = List.copyOf(topShows);
        topGenres = List.copyOf(topGenres);
        newArtists = List.copyOf(newArtists);
        minutesByHour = List.copyOf(minutesByHour);
        Checks.between(minutesByHour.size(), HOURS, HOURS, "hours of a day");
    }
}
