package dev.yearlight.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * The story of one day and all that its card shows, so that serving knows no snapshot.
 *
 * @param figures the day's stats block, shown beside the story
 * @param topArtists the day's, by minutes
 * @param topTracks the day's, by plays
 * @param topShows the day's, by minutes
 * @param minutesByHour 24 values
 * @param yearFrom first date of {@code yearMinutes}
 * @param yearMinutes minutes of every date in the window, for the chart of the day in its year
 */
public record Report(
        AttemptId attempt,
        LocalDate day,
        Category category,
        String title,
        String body,
        List<Figure> figures,
        List<Ranked> topArtists,
        List<Ranked> topTracks,
        List<Ranked> topShows,
        List<Integer> minutesByHour,
        LocalDate yearFrom,
        List<Integer> yearMinutes) {

    /** Copies its lists; refuses a story without words. */
    public Report {
        Checks.notBlank(title, "title");
        Checks.notBlank(body, "body");
        figures = List.copyOf(figures);
        topArtists = List.copyOf(topArtists);
        topTracks = List.copyOf(topTracks);
        topShows = List.copyOf(topShows);
        minutesByHour = List.copyOf(minutesByHour);
        yearMinutes = List.copyOf(yearMinutes);
    }

    /** The story of a day with the figures that the day's stats block gives, never the model's own. */
    public static Report of(AttemptId attempt, Snapshot snapshot, RemarkableDay day, Story story) {
        DayStats stats = day.stats();
        return new Report(
                attempt,
                day.date(),
                day.category(),
                story.title(),
                story.body(),
                stats.figures(),
                stats.topArtists(),
                stats.topTracks(),
                stats.topShows(),
                stats.minutesByHour(),
                snapshot.window().from(),
                snapshot.year().minutesByDay());
    }
}
