package dev.yearlight.testkit;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.DayStats;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.LogLine;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.SnapshotId;
import dev.yearlight.domain.Unit;
import dev.yearlight.domain.Window;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.domain.YearSummary;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Invented snapshots: plausible, and the same for the same seed. */
public final class Snapshots {

    private static final Window WINDOW = Window.ofYear(2025);
    private static final RunId RUN = new RunId("01JZZZZZZZZZZZZZZZZZZZZZZZ");
    private static final List<String> COUNTRIES = List.of("US", "GB", "SE", "IN", "BR", "ZZ");
    private static final List<String> FIRST_WORDS = List.of("Nova", "Paper", "Velvet", "Tidal", "Amber", "Quiet");
    private static final List<String> SECOND_WORDS = List.of("Ray", "Lanterns", "Harbor", "Engine", "Orchard", "Foxes");
    private static final List<Category> CATEGORIES =
            List.of(Category.NEW_YEAR, Category.MUSIC, Category.DISCOVERY, Category.TOP_ARTIST, Category.UNUSUAL);
    private static final int HOURS = 24;
    private static final int PLAYS = 12;

    private Snapshots() {}

    /** A listener's snapshot with this many days, 0 to 5. */
    public static Snapshot of(long seed, int days) {
        RandomGenerator random = new SplittableRandom(seed);
        List<String> artists = artists(random);
        List<RemarkableDay> remarkable = IntStream.range(0, days)
                .mapToObj(index -> day(random, artists, index))
                .toList();
        return new Snapshot(
                new ListenerId("listener-" + seed),
                new Country(COUNTRIES.get(random.nextInt(COUNTRIES.size()))),
                "Europe/Stockholm",
                WINDOW,
                year(random, artists),
                remarkable,
                "r1-invented",
                "2025b");
    }

    /** The first order for a snapshot: every day at epoch 1. */
    public static WorkOrder order(Snapshot snapshot) {
        return order(snapshot, Collections.nCopies(snapshot.days().size(), 1));
    }

    /** An order for a snapshot at these epochs. */
    public static WorkOrder order(Snapshot snapshot, List<Integer> epochs) {
        SnapshotId id = new SnapshotId("%064x".formatted(snapshot.hashCode() & 0xffffffffL));
        return new WorkOrder(RUN, id, snapshot, epochs);
    }

    /** The same snapshot, with this as the name of every artist of its year and days. */
    public static Snapshot renamed(Snapshot snapshot, String name) {
        YearSummary year = snapshot.year();
        List<RemarkableDay> days =
                snapshot.days().stream().map(day -> renamed(day, name)).toList();
        return new Snapshot(
                snapshot.listener(),
                snapshot.country(),
                snapshot.zone(),
                snapshot.window(),
                new YearSummary(
                        year.figures(),
                        renamed(year.topArtists(), name),
                        renamed(year.topTracks(), name),
                        year.topShows(),
                        year.topGenres(),
                        year.minutesByDay()),
                days,
                snapshot.rankingVersion(),
                snapshot.zoneDataVersion());
    }

    private static RemarkableDay renamed(RemarkableDay day, String name) {
        DayStats stats = day.stats();
        return new RemarkableDay(
                day.date(),
                day.category(),
                day.strength(),
                new DayStats(
                        stats.figures().stream()
                                .map(figure -> new Figure(
                                        figure.name(), "minutes with " + name, figure.value(), figure.unit()))
                                .toList(),
                        renamed(stats.topArtists(), name),
                        renamed(stats.topTracks(), name),
                        stats.topShows(),
                        stats.topGenres(),
                        List.of(name),
                        stats.minutesByHour()),
                day.log().stream()
                        .map(line -> new LogLine(line.at(), line.kind(), name, name, line.minutes(), line.firstTime()))
                        .toList(),
                day.playsInAll());
    }

    private static List<Ranked> renamed(List<Ranked> places, String name) {
        return places.stream()
                .map(place -> new Ranked(name, name, place.minutes(), place.plays()))
                .toList();
    }

    private static List<String> artists(RandomGenerator random) {
        List<String> artists = new ArrayList<>();
        FIRST_WORDS.forEach(first -> SECOND_WORDS.forEach(second -> artists.add(first + " " + second)));
        Collections.shuffle(artists, Random.from(random));
        return artists.subList(0, 5);
    }

    private static RemarkableDay day(RandomGenerator random, List<String> artists, int index) {
        List<LogLine> log = IntStream.range(0, PLAYS)
                .mapToObj(play -> new LogLine(
                        LocalTime.of(8 + play, random.nextInt(60)),
                        PlayKind.TRACK,
                        "Song " + random.nextInt(100),
                        artists.get(play % artists.size()),
                        2 + random.nextDouble() * 3,
                        random.nextInt(4) == 0))
                .toList();
        double minutes = log.stream().mapToDouble(LogLine::minutes).sum();
        DayStats stats = new DayStats(
                List.of(
                        new Figure("day-minutes", "minutes that day", minutes, Unit.MINUTES),
                        new Figure("day-plays", "plays that day", PLAYS, Unit.PLAYS),
                        new Figure("taste-distance", "distance from the usual", random.nextDouble(), Unit.DISTANCE)),
                places(artists, random),
                List.of(new Ranked(log.getFirst().title(), artists.getFirst(), 3.5, 1)),
                List.of(),
                List.of(new Ranked("dream pop", "", minutes / 2, PLAYS / 2)),
                List.of(artists.getLast()),
                IntStream.range(0, HOURS)
                        .mapToObj(hour -> hour < 8 || hour >= 8 + PLAYS ? 0 : 3)
                        .toList());
        return new RemarkableDay(
                WINDOW.from().plusDays(index * 60L + random.nextInt(60)),
                CATEGORIES.get(index),
                random.nextDouble(),
                stats,
                log,
                PLAYS);
    }

    private static YearSummary year(RandomGenerator random, List<String> artists) {
        List<Integer> minutes = IntStream.range(0, WINDOW.days())
                .mapToObj(day -> random.nextInt(180))
                .toList();
        int total = minutes.stream().mapToInt(Integer::intValue).sum();
        return new YearSummary(
                List.of(
                        new Figure("total-minutes", "minutes in the year", total, Unit.MINUTES),
                        new Figure("active-days", "days with music", WINDOW.days(), Unit.DAYS)),
                places(artists, random),
                List.of(new Ranked("Song 1", artists.getFirst(), 120.25, 40)),
                List.of(),
                List.of(new Ranked("dream pop", "", total / 3.0, 900)),
                minutes);
    }

    private static List<Ranked> places(List<String> artists, RandomGenerator random) {
        return artists.stream()
                .map(artist -> new Ranked(artist, "", 10 + random.nextDouble() * 50, 1 + random.nextInt(20)))
                .toList();
    }
}
