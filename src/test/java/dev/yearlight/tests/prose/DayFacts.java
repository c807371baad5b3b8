package dev.yearlight.tests.prose;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.DayStats;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.LogLine;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.tests.prose.Slot.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The facts of one day as a careful reader of its prompt finds them. */
record DayFacts(Snapshot snapshot, RemarkableDay day) {

    private static final double HALF = 50;
    private static final double ALL = 99.95;
    private static final int TOLD_TRACKS = 3;

    /** Whether the day is one that the skeleton may be told of. */
    boolean suit(Skeleton skeleton) {
        return day.category() == skeleton.category()
                && (talk() || figure("podcast-minutes").isEmpty())
                && skeleton.needs().stream().allMatch(this::has);
    }

    private boolean talk() {
        return Set.of(Category.PODCAST, Category.TOP_PODCAST).contains(day.category());
    }

    private boolean has(String need) {
        return switch (need) {
            case "favourite" -> favourite();
            case "mostly-rare" -> share("unusual-share") > HALF;
            case "one-genre" -> share("genre-share") >= ALL;
            case "all-old" -> share("nostalgic-share") >= ALL;
            case "show-first" ->
                show().filter(show -> by(day.log().getFirst(), show)).isPresent();
            case "show-last" ->
                show().filter(show -> by(day.log().getLast(), show)).isPresent();
            default -> throw new IllegalArgumentException("no day is known to be " + need);
        };
    }

    private static boolean by(LogLine line, String show) {
        return line.kind() == PlayKind.EPISODE && line.creator().equals(show);
    }

    private boolean favourite() {
        String top = favouriteName().orElseThrow();
        return value("artist-minutes") > value("day-minutes") / 2
                && stats().topArtists().getFirst().name().equals(top)
                && stats().topTracks().stream()
                        .limit(TOLD_TRACKS)
                        .allMatch(track -> track.by().equals(top));
    }

    private double share(String name) {
        return figure(name).map(Figure::value).orElse(0.0);
    }

    DayStats stats() {
        return day.stats();
    }

    /** A figure of the day. */
    Optional<Figure> figure(String name) {
        return stats().figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst();
    }

    /** A figure of the year. */
    Optional<Figure> yearFigure(String name) {
        return snapshot.year().figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst();
    }

    private double value(String name) {
        return figure(name).orElseThrow().value();
    }

    /** The year's number one artist, on the day that is told for it. */
    Optional<String> favouriteName() {
        return figure("artist-minutes").map(figure -> figure.label().substring("minutes with ".length()));
    }

    /** The day's foremost show. */
    Optional<String> show() {
        return stats().topShows().stream().map(Ranked::name).findFirst();
    }

    /** Top artists of the day that this history knew before. */
    List<Ranked> oldAcquaintances() {
        return stats().topArtists().stream()
                .filter(artist -> !stats().newArtists().contains(artist.name()))
                .toList();
    }

    /** Plays at the beginning, in the middle and at the end of the log; for discoveries by three different artists. */
    Optional<LogLine> play(String when) {
        List<LogLine> log = day.log();
        List<LogLine> told = List.of(log.getFirst(), log.get(log.size() / 2), log.getLast());
        long titles = told.stream().map(LogLine::title).distinct().count();
        long creators = told.stream().map(LogLine::creator).distinct().count();
        return switch (when) {
            case "early" -> Optional.of(told.getFirst());
            case "mid" -> other(told.get(1), titles, creators);
            case "late" -> other(told.get(2), titles, creators);
            default -> throw new IllegalArgumentException("no play is known as " + when);
        };
    }

    private Optional<LogLine> other(LogLine line, long titles, long creators) {
        boolean distinct = day.category() == Category.DISCOVERY ? creators == 3 : titles == 3;
        return distinct || (talk() && !line.equals(day.log().getFirst())) ? Optional.of(line) : Optional.empty();
    }

    /** Every name that the prompt of the day holds, of artists, tracks, shows and genres. */
    Stream<Slot.Name> names() {
        return Stream.of(
                        named(stats().topArtists(), Named.ARTIST),
                        named(stats().topTracks(), Named.TRACK),
                        named(stats().topShows(), Named.OTHER),
                        named(snapshot.year().topArtists(), Named.ARTIST),
                        named(snapshot.year().topTracks(), Named.TRACK),
                        named(snapshot.year().topShows(), Named.OTHER),
                        stats().newArtists().stream().map(name -> new Slot.Name(name, Named.ARTIST)),
                        day.log().stream()
                                .map(line -> new Slot.Name(
                                        line.title(), line.kind() == PlayKind.TRACK ? Named.TRACK : Named.OTHER)),
                        day.log().stream()
                                .map(line -> new Slot.Name(
                                        line.creator(), line.kind() == PlayKind.TRACK ? Named.ARTIST : Named.OTHER)))
                .flatMap(names -> names);
    }

    private static Stream<Slot.Name> named(List<Ranked> places, Named named) {
        return places.stream()
                .flatMap(place -> Stream.of(
                        new Slot.Name(place.name(), named),
                        new Slot.Name(
                                place.by().isEmpty() ? place.name() : place.by(),
                                place.by().isEmpty() ? named : Named.ARTIST)));
    }
}
