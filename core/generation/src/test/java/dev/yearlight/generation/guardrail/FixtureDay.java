package dev.yearlight.generation.guardrail;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.DayStats;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.LogLine;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Unit;
import dev.yearlight.domain.Window;
import dev.yearlight.domain.YearSummary;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An invented day, built line by line; the good texts of {@code guardrail/good-*.txt} rest on these. */
final class FixtureDay {

    private final Category category;
    private final LocalDate date;
    private final String country;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Figure> yearFigures = new ArrayList<>();
    private final List<Ranked> artists = new ArrayList<>();
    private final List<Ranked> tracks = new ArrayList<>();
    private final List<Ranked> shows = new ArrayList<>();
    private final List<Ranked> genres = new ArrayList<>();
    private final List<Ranked> yearArtists = new ArrayList<>();
    private final List<Ranked> yearShows = new ArrayList<>();
    private final List<LogLine> log = new ArrayList<>();
    private final List<Integer> hours = new ArrayList<>(Collections.nCopies(24, 0));
    private List<String> newArtists = List.of();
    private int playsInAll;

    FixtureDay(Category category, String date, String country) {
        this.category = category;
        this.date = LocalDate.parse(date);
        this.country = country;
    }

    static FixtureDay music() {
        return new FixtureDay(Category.MUSIC, "2025-06-22", "GB")
                .figure("day-minutes", 412.4, Unit.MINUTES)
                .figure("times-usual", 6.8, Unit.TIMES)
                .figure("usual-minutes", 61, Unit.MINUTES)
                .figure("day-plays", 72, Unit.PLAYS)
                .figure("day-artists", 41, Unit.ARTISTS)
                .figure("day-tracks", 58, Unit.TRACKS)
                .artist("Nova Ray", 38.2, 9)
                .artist("Delta Fox", 31.5, 8)
                .artist("The Quiet Hours", 22.2, 5)
                .track("Paper Lanterns", "Nova Ray", 19.1, 5)
                .track("Slow Harbour", "Delta Fox", 15.6, 4)
                .genre("indie pop", 121, 30)
                .genre("folk", 80, 20)
                .met("Mira Sol")
                .log("08:15", "Paper Lanterns", "Nova Ray")
                .log("10:40", "Slow Harbour", "Delta Fox")
                .log("14:05", "Seven", "Mira Sol")
                .log("23:48", "Night Bus", "The Quiet Hours")
                .hours(8, 23, 26)
                .plays(72)
                .year("total-minutes", 31240, Unit.MINUTES)
                .year("active-days", 298, Unit.DAYS)
                .year("year-artists", 812, Unit.ARTISTS)
                .yearArtist("Nova Ray", 3412, 702);
    }

    static FixtureDay discovery() {
        return new FixtureDay(Category.DISCOVERY, "2025-03-01", "US")
                .figure("new-artists", 11, Unit.ARTISTS)
                .figure("day-minutes", 187.6, Unit.MINUTES)
                .figure("day-plays", 47, Unit.PLAYS)
                .figure("day-artists", 29, Unit.ARTISTS)
                .figure("day-tracks", 44, Unit.TRACKS)
                .figure("usual-minutes", 74, Unit.MINUTES)
                .artist("Juniper Vale", 24.1, 6)
                .artist("Kilo Coast", 18.3, 4)
                .artist("Amber Theory", 15, 4)
                .track("Open Field", "Juniper Vale", 12.2, 3)
                .genre("dream pop", 66, 17)
                .met("Juniper Vale", "Kilo Coast", "Amber Theory")
                .log("09:20", "Open Field", "Juniper Vale")
                .log("16:35", "Low Tide Radio", "Kilo Coast")
                .log("22:10", "Glassblower", "Amber Theory")
                .hours(9, 22, 13)
                .plays(47)
                .year("total-minutes", 27040, Unit.MINUTES)
                .year("active-days", 311, Unit.DAYS)
                .yearArtist("Hollow Pines", 2204, 540);
    }

    static FixtureDay podcast() {
        return new FixtureDay(Category.PODCAST, "2025-11-12", "GB")
                .figure("podcast-minutes", 245.3, Unit.MINUTES)
                .figure("podcast-episodes", 6, Unit.EPISODES)
                .figure("day-minutes", 268.1, Unit.MINUTES)
                .figure("times-usual", 5.2, Unit.TIMES)
                .figure("usual-minutes", 52, Unit.MINUTES)
                .artist("Hollow Pines", 22.8, 5)
                .show("The Long Road", 140.2, 3)
                .show("Tide Tables", 105.1, 3)
                .episode("06:50", "Salt", "Tide Tables", 34.6)
                .episode("08:05", "The Pass", "The Long Road", 47.2)
                .episode("10:15", "Harbour Lights", "Tide Tables", 35.1)
                .episode("13:00", "Milestones", "The Long Road", 46.5)
                .episode("15:20", "The Ferryman", "Tide Tables", 35.4)
                .episode("17:45", "Homeward", "The Long Road", 46.5)
                .log("19:10", "Evergreen Line", "Hollow Pines")
                .hours(6, 19, 19)
                .plays(11)
                .year("podcast-minutes", 6420, Unit.MINUTES)
                .yearShow("The Long Road", 2310, 51);
    }

    static FixtureDay nostalgic() {
        return new FixtureDay(Category.NOSTALGIC, "2025-08-30", "US")
                .figure("nostalgic-share", 64.2, Unit.PERCENT)
                .figure("nostalgic-from", 2010, Unit.YEAR)
                .figure("oldest-year", 1978, Unit.YEAR)
                .figure("day-minutes", 95.3, Unit.MINUTES)
                .figure("day-plays", 27, Unit.PLAYS)
                .figure("day-artists", 14, Unit.ARTISTS)
                .figure("usual-minutes", 66, Unit.MINUTES)
                .artist("Glass Harbor", 21.4, 5)
                .artist("Marlow and the Tides", 17.1, 4)
                .track("Summer Static", "Glass Harbor", 15.3, 4)
                .log("11:10", "Porch Light", "Marlow and the Tides")
                .log("11:40", "Summer Static", "Glass Harbor")
                .log("18:20", "Summer Static", "Glass Harbor")
                .hours(11, 18, 12)
                .plays(27)
                .year("total-minutes", 22115, Unit.MINUTES)
                .yearArtist("Glass Harbor", 902, 214);
    }

    static FixtureDay topArtist() {
        return new FixtureDay(Category.TOP_ARTIST, "2025-01-19", "GB")
                .artist("Violet Engine", 126.3, 33)
                .artist("Salt Parade", 9.2, 3)
                .figure("artist-minutes", "minutes with Violet Engine", 126.3, Unit.MINUTES)
                .figure("artist-plays", "plays of Violet Engine", 33, Unit.PLAYS)
                .figure("day-minutes", 171.2, Unit.MINUTES)
                .figure("day-plays", 52, Unit.PLAYS)
                .figure("day-artists", 9, Unit.ARTISTS)
                .figure("usual-minutes", 58, Unit.MINUTES)
                .figure("times-usual", 2.9, Unit.TIMES)
                .track("Northern Signal", "Violet Engine", 29.4, 7)
                .track("Cold Lamps", "Violet Engine", 16, 4)
                .genre("alternative rock", 138.7, 40)
                .log("10:02", "Northern Signal", "Violet Engine")
                .log("15:32", "Cold Lamps", "Violet Engine")
                .log("20:05", "Brine", "Salt Parade")
                .hours(10, 20, 16)
                .plays(52)
                .year("total-minutes", 25870, Unit.MINUTES)
                .yearArtist("Violet Engine", 2890, 760);
    }

    FixtureDay figure(String name, double value, Unit unit) {
        return figure(name, name.replace('-', ' '), value, unit);
    }

    FixtureDay figure(String name, String label, double value, Unit unit) {
        figures.add(new Figure(name, label, value, unit));
        return this;
    }

    FixtureDay artist(String name, double minutes, int plays) {
        artists.add(new Ranked(name, "", minutes, plays));
        return this;
    }

    FixtureDay track(String name, String by, double minutes, int plays) {
        tracks.add(new Ranked(name, by, minutes, plays));
        return this;
    }

    FixtureDay show(String name, double minutes, int plays) {
        shows.add(new Ranked(name, "", minutes, plays));
        return this;
    }

    FixtureDay genre(String name, double minutes, int plays) {
        genres.add(new Ranked(name, "", minutes, plays));
        return this;
    }

    FixtureDay met(String... names) {
        newArtists = List.of(names);
        return this;
    }

    FixtureDay log(String at, String title, String creator) {
        log.add(new LogLine(LocalTime.parse(at), PlayKind.TRACK, title, creator, 3.8, newArtists.contains(creator)));
        return this;
    }

    FixtureDay episode(String at, String title, String show, double minutes) {
        log.add(new LogLine(LocalTime.parse(at), PlayKind.EPISODE, title, show, minutes, false));
        return this;
    }

    FixtureDay hours(int from, int to, int minutes) {
        for (int hour = from; hour <= to; hour++) {
            hours.set(hour, minutes);
        }
        return this;
    }

    FixtureDay plays(int inAll) {
        playsInAll = inAll;
        return this;
    }

    FixtureDay year(String name, double value, Unit unit) {
        yearFigures.add(new Figure(name, name.replace('-', ' '), value, unit));
        return this;
    }

    FixtureDay yearArtist(String name, double minutes, int plays) {
        yearArtists.add(new Ranked(name, "", minutes, plays));
        return this;
    }

    FixtureDay yearShow(String name, double minutes, int plays) {
        yearShows.add(new Ranked(name, "", minutes, plays));
        return this;
    }

    RemarkableDay day() {
        DayStats stats = new DayStats(figures, artists, tracks, shows, genres, newArtists, hours);
        return new RemarkableDay(date, category, 0.8, stats, log, Math.max(playsInAll, log.size()));
    }

    Snapshot snapshot() {
        Window window = Window.ofYear(date.getYear());
        YearSummary year = new YearSummary(
                yearFigures, yearArtists, List.of(), yearShows, List.of(), Collections.nCopies(window.days(), 60));
        return new Snapshot(
                new ListenerId("listener-1"),
                new Country(country),
                "Europe/London",
                window,
                year,
                List.of(day()),
                "r1-test",
                "2025b");
    }
}
