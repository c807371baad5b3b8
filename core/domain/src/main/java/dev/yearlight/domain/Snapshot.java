package dev.yearlight.domain;

import java.util.List;

/**
 * All that the writer needs of one listener; a pure function of plays, catalog and settings, so it names no run.
 *
 * @param listener whose year it is; the birthday stays behind
 * @param zone name of the zone that made the days
 * @param days up to five, in calendar order
 * @param rankingVersion version and settings of the ranking, as one name
 * @param zoneDataVersion release of the time-zone database that made the days
 */
public record Snapshot(
        ListenerId listener,
        Country country,
        String zone,
        Window window,
        YearSummary year,
        List<RemarkableDay> days,
        String rankingVersion,
        String zoneDataVersion) {

    /** What one listener may have at most. */
    public static final int MOST_DAYS = 5;

    /** Copies the days; refuses more than five, days outside of the window, and days out of order or twice. */
    public Snapshot {
        days = List.copyOf(days);
        Checks.between(days.size(), 0, MOST_DAYS, "days of a snapshot");
        Checks.between(year.minutesByDay().size(), window.days(), window.days(), "minutes by day");
        for (int i = 0; i < days.size(); i++) {
            if (!window.contains(days.get(i).date())) {
                throw new IllegalArgumentException("day " + days.get(i).date() + " lies outside of the window");
            }
            if (i > 0 && !days.get(i - 1).date().isBefore(days.get(i).date())) {
                throw new IllegalArgumentException("days must be in calendar order, each once: "
                        + days.get(i).date());
            }
        }
    }

    /** The same snapshot with one of its days alone. */
    public Snapshot narrowedTo(RemarkableDay day) {
        return new Snapshot(listener, country, zone, window, year, List.of(day), rankingVersion, zoneDataVersion);
    }
}
