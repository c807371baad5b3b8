package dev.yearlight.domain;

import java.util.List;

/**
 * The listener's whole window, private and excluded plays counted.
 *
 * @param figures the year's numbers: total-minutes, active-days, artists, tracks and their like
 * @param topArtists up to five, by minutes
 * @param topTracks up to five, by plays
 * @param topShows up to three, by minutes
 * @param topGenres up to five, by minutes; empty where unknown
 * @param minutesByDay whole minutes for every date of the window, in order
 */
public record YearSummary(
        List<Figure> figures,
        List<Ranked> topArtists,
        List<Ranked> topTracks,
        List<Ranked> topShows,
        List<Ranked> topGenres,
        List<Integer> minutesByDay) {

    /** Copies its lists. */
    public YearSummary {
        figures = List.copyOf(figures);
        topArtists = List.copyOf(topArtists);
        topTracks = List.copyOf(topTracks);
        topShows = List.copyOf(topShows);
        topGenres = List.copyOf(topGenres);
        minutesByDay = List.copyOf(minutesByDay);
    }
}
