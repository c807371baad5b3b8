package dev.yearlight.generation.guardrail;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.DayStats;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.LogLine;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Unit;
import dev.yearlight.domain.YearSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what the story of one day may say; used once and thrown away. */
final class FactsReader {

    /** A shorter list of shows holds them all. */
    private static final int LONGEST_SHOWS = 3;

    private static final double TENTHS = 10;

    /** The figures that belong to the name in their label. */
    private static final Set<String> OWNED =
            Set.of("artist-minutes", "artist-plays", "show-minutes", "genre-share", "genre-minutes");

    private final Snapshot snapshot;
    private final RemarkableDay day;
    private final Names names = new Names();
    private final List<Fact> numbers = new ArrayList<>(192);
    private final List<Facts.Start> clock = new ArrayList<>(RemarkableDay.LONGEST_LOG);
    private final Set<Integer> years = new HashSet<>();
    private final Set<Integer> decades = new HashSet<>();

    private FactsReader(Snapshot snapshot, RemarkableDay day) {
        this.snapshot = snapshot;
        this.day = day;
    }

    static Facts read(Snapshot snapshot, RemarkableDay day) {
        return new FactsReader(snapshot, day).read();
    }

    private Facts read() {
        readDay(day.stats());
        readLog();
        readYear(snapshot.year());
        years.add(snapshot.window().from().getYear());
        years.add(snapshot.window().lastDay().getYear());
        return new Facts(
                names,
                numbers,
                clock,
                activeHours(),
                years,
                decades,
                day.date(),
                snapshot.window().from(),
                snapshot.window().lastDay(),
                day.category().displayName());
    }

    private void readDay(DayStats stats) {
        names.add(day.category().displayName());
        readRanked(stats.topArtists(), Cue.NONE, Measure.ARTISTS);
        readRanked(stats.topTracks(), Cue.NONE, Measure.TRACKS);
        readRanked(stats.topShows(), Cue.NONE, Measure.SHOWS);
        readRanked(stats.topGenres(), Cue.NONE, Measure.GENRES);
        readShares();
        if (stats.topShows().size() < LONGEST_SHOWS) {
            numbers.add(Fact.ofDay(stats.topShows().size(), Measure.SHOWS));
        }
        for (String artist : stats.newArtists()) {
            names.addCreator(artist);
        }
        for (Figure figure : stats.figures()) {
            readFigure(figure, cueOfDay(figure.name(), day.category()));
        }
        for (int minutes : stats.minutesByHour()) {
            if (minutes > 0) {
                numbers.add(new Fact(minutes, Measure.MINUTES, Cue.HOUR, Mask.NONE, Mask.NONE));
            }
        }
        numbers.add(Fact.ofDay(day.playsInAll(), Measure.PLAYS));
    }

    private void readYear(YearSummary year) {
        readRanked(year.topArtists(), Cue.YEAR, Measure.ARTISTS);
        readRanked(year.topTracks(), Cue.YEAR, Measure.TRACKS);
        readRanked(year.topShows(), Cue.YEAR, Measure.SHOWS);
        readRanked(year.topGenres(), Cue.YEAR, Measure.GENRES);
        for (Figure figure : year.figures()) {
            readFigure(figure, Cue.YEAR);
        }
        numbers.add(new Fact(snapshot.window().days(), Measure.DAYS, Cue.YEAR, Mask.NONE, Mask.NONE));
    }

    /** What share of the day each place of a top list took. */
    private void readShares() {
        double dayMinutes = figure("day-minutes");
        if (dayMinutes < 1) {
            return;
        }
        double artists = figure("day-artists");
        if (artists >= 1) {
            double percent = 100 * figure("new-artists") / artists;
            numbers.add(new Fact(percent, Measure.PERCENT, Cue.NEW, Mask.NONE, Mask.NONE));
        }
        for (Fact fact : List.copyOf(numbers)) {
            if (fact.measure() == Measure.MINUTES) {
                double percent = 100 * fact.value() / dayMinutes;
                numbers.add(new Fact(percent, Measure.PERCENT, Cue.NONE, fact.owner(), fact.maker()));
            }
        }
    }

    /** The day's figure of that name; 0 where there is none. */
    private double figure(String name) {
        return day.stats().figures().stream()
                .filter(figure -> figure.name().equals(name))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElse(0);
    }

    private static Cue cueOfDay(String figure, Category category) {
        return switch (figure) {
            case "usual-minutes" -> Cue.USUAL;
            case "new-artists" -> Cue.NEW;
            case "podcast-minutes", "podcast-episodes", "show-minutes" ->
                category == Category.PODCAST || category == Category.TOP_PODCAST ? Cue.NONE : Cue.PODCAST;
            case "nostalgic-share" -> Cue.PAST;
            case "unusual-share" -> Cue.UNUSUAL;
            default -> Cue.NONE;
        };
    }

    private void readFigure(Figure figure, Cue cue) {
        if (figure.unit() == Unit.YEAR) {
            readYearNumber((int) figure.value());
            return;
        }
        Measure measure = Measure.of(figure.unit());
        if (measure != null) {
            int owner = OWNED.contains(figure.name()) ? ownerOf(figure.label()) : Mask.NONE;
            numbers.add(new Fact(asGiven(figure.value()), measure, cue, owner, Mask.NONE));
        }
    }

    private void readYearNumber(int year) {
        years.add(year);
        decades.add(year / 10 * 10);
        numbers.add(Fact.ofDay(snapshot.window().lastDay().getYear() - year, Measure.YEARS));
    }

    /** The entity whose name ends the label. */
    private int ownerOf(String label) {
        int[] entities = names.mask(Text.of(label)).entities();
        return entities.length == 0 ? Mask.NONE : entities[entities.length - 1];
    }

    /** To one decimal, as the writer was given it: what it rounds from there is no mistake. */
    private static double asGiven(double value) {
        return Math.round(value * TENTHS) / TENTHS;
    }

    private void readRanked(List<Ranked> list, Cue cue, Measure kind) {
        for (Ranked ranked : list) {
            boolean creator = kind == Measure.ARTISTS || kind == Measure.SHOWS;
            int owner = creator ? names.addCreator(ranked.name()) : names.add(ranked.name());
            if (!ranked.by().isBlank()) {
                int maker = names.addCreator(ranked.by());
                names.addPair(owner, maker);
            }
            numbers.add(new Fact(asGiven(ranked.minutes()), Measure.MINUTES, cue, owner, Mask.NONE));
            numbers.add(new Fact(ranked.plays(), Measure.PLAYS, cue, owner, Mask.NONE));
            if (kind == Measure.SHOWS) {
                numbers.add(new Fact(ranked.plays(), Measure.EPISODES, cue, owner, Mask.NONE));
            }
        }
    }

    private void readLog() {
        Map<Integer, Integer> playsOf = new HashMap<>();
        Map<Integer, Set<Integer>> titlesOf = new HashMap<>();
        Set<Integer> episodes = new HashSet<>();
        Set<Integer> shows = new HashSet<>();
        for (LogLine line : day.log()) {
            int title = names.add(line.title());
            int creator = names.addCreator(line.creator());
            names.addPair(title, creator);
            clock.add(new Facts.Start(line.at().getHour() * 60 + line.at().getMinute(), title, creator));
            if (line.minutes() > 0) {
                numbers.add(new Fact(asGiven(line.minutes()), Measure.MINUTES, Cue.NONE, title, Mask.NONE));
            }
            playsOf.merge(title, 1, Integer::sum);
            playsOf.merge(creator, 1, Integer::sum);
            titlesOf.computeIfAbsent(creator, key -> new HashSet<>()).add(title);
            if (line.kind() == PlayKind.EPISODE) {
                episodes.add(title);
                shows.add(creator);
            }
        }
        if (day.playsInAll() == day.log().size()) {
            readCounts(playsOf, titlesOf, episodes, shows);
        }
    }

    /** What can be counted in a log that leaves nothing out. */
    private void readCounts(
            Map<Integer, Integer> playsOf,
            Map<Integer, Set<Integer>> titlesOf,
            Set<Integer> episodes,
            Set<Integer> shows) {
        playsOf.forEach((entity, plays) -> numbers.add(new Fact(plays, Measure.PLAYS, Cue.NONE, entity, Mask.NONE)));
        titlesOf.forEach((creator, titles) -> {
            Measure measure = shows.contains(creator) ? Measure.EPISODES : Measure.TRACKS;
            numbers.add(new Fact(titles.size(), measure, Cue.NONE, creator, Mask.NONE));
        });
        numbers.add(Fact.ofDay(episodes.size(), Measure.EPISODES));
        numbers.add(Fact.ofDay(shows.size(), Measure.SHOWS));
    }

    private List<Boolean> activeHours() {
        boolean[] active = new boolean[24];
        List<Integer> minutes = day.stats().minutesByHour();
        for (int hour = 0; hour < minutes.size(); hour++) {
            active[hour] = minutes.get(hour) > 0;
        }
        for (Facts.Start start : clock) {
            active[start.minute() / 60] = true;
        }
        List<Boolean> hours = new ArrayList<>(active.length);
        for (boolean hour : active) {
            hours.add(hour);
        }
        return hours;
    }
}
