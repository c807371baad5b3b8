package dev.yearlight.generation.guardrail.facts;

import dev.yearlight.domain.DayStats;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.YearSummary;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what the story of one day may say; used once and thrown away. */
public final class FactsReader {

    /** A shorter list of shows holds them all. */
    private static final int LONGEST_SHOWS = 3;

    private final Snapshot snapshot;
    private final RemarkableDay day;
    private final Names names;
    private final List<Fact> numbers = new ArrayList<>(64);
    private final FigureReader figures;
    private final LogReader log;

    private FactsReader(Snapshot snapshot, RemarkableDay day, Text text) {
        this.snapshot = snapshot;
        this.day = day;
        this.names = new Names(day.category().displayName(), spoken(text));
        this.figures = new FigureReader(names, snapshot.window().lastDay().getYear(), numbers);
        this.log = new LogReader(names, numbers);
    }

    /**
     * All that the story of a day may say.
     *
     * @param text the story; what it cannot speak of is left out
     */
    public static Facts read(Snapshot snapshot, RemarkableDay day, Text text) {
        return new FactsReader(snapshot, day, text).read();
    }

    private SpokenWords spoken(Text text) {
        SpokenWords spoken = new SpokenWords(text);
        addLabels(day.stats().figures(), spoken);
        addLabels(snapshot.year().figures(), spoken);
        return spoken;
    }

    private static void addLabels(List<Figure> figures, SpokenWords spoken) {
        for (Figure figure : figures) {
            if (FigureReader.belongsToName(figure)) {
                spoken.add(Text.of(figure.label()));
            }
        }
    }

    private Facts read() {
        readDay(day.stats());
        log.read(day);
        readYear(snapshot.year());
        Set<Integer> years = new HashSet<>(figures.years());
        years.add(snapshot.window().from().getYear());
        years.add(snapshot.window().lastDay().getYear());
        return new Facts(
                names,
                numbers,
                log.clock(),
                activeHours(),
                years,
                (int) figure("nostalgic-from"),
                (int) figure("oldest-year"),
                figures.decades(),
                day.date(),
                snapshot.window().from(),
                snapshot.window().lastDay(),
                day.category());
    }

    private void readDay(DayStats stats) {
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
        figures.readOfDay(stats.figures(), day.category());
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
        figures.readOfYear(year.figures());
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
        int ranked = numbers.size();
        for (int place = 0; place < ranked; place++) {
            Fact fact = numbers.get(place);
            if (fact.measure() == Measure.MINUTES) {
                double percent = 100 * fact.value() / dayMinutes;
                numbers.add(new Fact(percent, Measure.PERCENT, Cue.NONE, fact.owner(), fact.maker()));
            }
        }
    }

    /** The day's figure of that name; 0 where there is none. */
    private double figure(String name) {
        for (Figure figure : day.stats().figures()) {
            if (figure.name().equals(name)) {
                return figure.value();
            }
        }
        return 0;
    }

    private void readRanked(List<Ranked> list, Cue cue, Measure kind) {
        for (Ranked ranked : list) {
            boolean creator = kind == Measure.ARTISTS || kind == Measure.SHOWS;
            int owner = creator ? names.addCreator(ranked.name()) : names.add(ranked.name());
            if (!ranked.by().isBlank()) {
                names.addPair(owner, names.addCreator(ranked.by()));
            }
            if (owner == Mask.ABSENT) {
                continue;
            }
            numbers.add(new Fact(Fact.asGiven(ranked.minutes()), Measure.MINUTES, cue, owner, Mask.NONE));
            numbers.add(new Fact(ranked.plays(), Measure.PLAYS, cue, owner, Mask.NONE));
            if (kind == Measure.SHOWS) {
                numbers.add(new Fact(ranked.plays(), Measure.EPISODES, cue, owner, Mask.NONE));
            }
        }
    }

    private BitSet activeHours() {
        BitSet active = new BitSet(24);
        List<Integer> minutes = day.stats().minutesByHour();
        for (int hour = 0; hour < minutes.size(); hour++) {
            active.set(hour, minutes.get(hour) > 0);
        }
        for (Facts.Start start : log.clock()) {
            active.set(start.minute() / 60);
        }
        return active;
    }
}
