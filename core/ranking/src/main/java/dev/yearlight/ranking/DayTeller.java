package dev.yearlight.ranking;

import dev.yearlight.domain.DayStats;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.RemarkableDay;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Gathers all that the story of a chosen day may tell. */
final class DayTeller {

    private static final int NAMES = 5;
    private static final int SHOWS = 3;
    private static final int GENRES = 3;
    private static final int NEW_ARTISTS = 10;
    private static final int HOURS = 24;
    private static final int MINUTES_PER_HOUR = 60;

    private final ListeningYear year;

    DayTeller(ListeningYear year) {
        this.year = year;
    }

    RemarkableDay tell(Candidate chosen) {
        int day = year.window().indexOf(chosen.date());
        Sums sums = year.sumsOf(day);
        TopLists tops = new TopLists(year.works(), sums);
        List<Ranked> tracks = tops.tracks(NAMES);
        DayStats stats = new DayStats(
                DayFigures.of(year, day, chosen.reasons()),
                tops.artists(NAMES),
                tracks,
                tops.shows(SHOWS),
                tops.genres(GENRES),
                newArtists(day, sums),
                minutesByHour(day));
        return new RemarkableDay(
                chosen.date(),
                chosen.category(),
                chosen.strength(),
                stats,
                new DayLog(year, day).lines(tracks),
                year.days().plays[day]);
    }

    private List<String> newArtists(int day, Sums sums) {
        BitSet artists = DiscoveryDay.newArtists(year, day);
        TopList list = TopList.byMinutes(NEW_ARTISTS);
        artists.stream()
                .forEach(artist -> list.offer(
                        year.works().creator(artist), "", sums.creatorMillis[artist], sums.creatorPlays[artist]));
        return list.best().stream().map(Ranked::name).toList();
    }

    private List<Integer> minutesByHour(int day) {
        long[] millis = new long[HOURS];
        Ledger ledger = year.ledger();
        for (int row = ledger.firstRow(day); row < ledger.firstRow(day + 1); row++) {
            int minute = year.clock().minuteOfDay(ledger.play(row).startMillis());
            millis[minute / MINUTES_PER_HOUR] += ledger.millis(row);
        }
        List<Integer> minutes = new ArrayList<>(HOURS);
        for (long ofHour : millis) {
            minutes.add((int) Math.round(Figures.inMinutes(ofHour)));
        }
        return minutes;
    }
}
