package dev.yearlight.pipeline.sample;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.TrackFacts;
import dev.yearlight.domain.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The best day of each category, recounted from the plays and the catalog as the design defines it. */
final class Recount {

    private static final double MILLIS_PER_MINUTE = 60_000;

    private final ZoneId zone;
    private final Window window;
    private final Catalog catalog;
    private final List<Play> known;
    private final Map<LocalDate, List<Play>> days;
    private final Map<String, Double> yearByGenre;

    /** Counts days in the given zone, which a test may set wrong on purpose. */
    Recount(SampleYear year, ZoneId zone, Window window, Catalog catalog) {
        this.zone = zone;
        this.window = window;
        this.catalog = catalog;
        this.known = year.plays().stream().filter(Play::shapesTaste).toList();
        this.days = known.stream()
                .filter(play -> window.contains(dateOf(play)))
                .collect(Collectors.groupingBy(this::dateOf, TreeMap::new, Collectors.toList()));
        this.yearByGenre = genres(days.values().stream().flatMap(List::stream).toList());
    }

    /** The date of the category's best day; of equals the one with more minutes. */
    LocalDate best(Category category) {
        return switch (category) {
            case MUSIC -> highest(day -> minutes(day, this::track));
            case PODCAST -> highest(day -> minutes(day, play -> play.kind() == PlayKind.EPISODE));
            case TOP_ARTIST -> {
                String top = top(play -> List.of(play.creator()));
                yield highest(day ->
                        minutes(day, play -> track(play) && play.creator().equals(top)));
            }
            case TOP_GENRE -> {
                String top = top(play -> facts(play).genres());
                yield highest(day -> share(
                        day,
                        60,
                        play -> !facts(play).genres().isEmpty(),
                        play -> facts(play).genres().contains(top)));
            }
            case NOSTALGIC ->
                highest(day -> share(
                        day,
                        30,
                        play -> facts(play).releaseYear() > 0,
                        play -> facts(play).releaseYear() <= window.from().getYear() - 15));
            case DISCOVERY -> discovery();
            case UNUSUAL -> highest(this::distance);
            case TOP_PODCAST, BIRTHDAY, NEW_YEAR, UNKNOWN -> throw new IllegalArgumentException(category.name());
        };
    }

    private LocalDate discovery() {
        Map<String, LocalDate> first = new HashMap<>();
        for (Play play : known) {
            if (track(play) && play.counted()) {
                first.putIfAbsent(play.creator(), dateOf(play));
            }
        }
        LocalDate start = dateOf(known.getFirst());
        LocalDate from = start.isBefore(window.from()) ? window.from() : start.plusDays(180);
        return highest(day -> {
            LocalDate date = dateOf(day.getFirst());
            return date.isBefore(from)
                    ? 0
                    : first.values().stream().filter(date::equals).count();
        });
    }

    /** Jensen-Shannon, base 2, between the day's minutes by genre and those of the rest of the window. */
    private double distance(List<Play> day) {
        if (day.stream().filter(play -> track(play) && play.counted()).count() < 10) {
            return 0;
        }
        Map<String, Double> own = genres(day);
        Map<String, Double> rest = new HashMap<>(yearByGenre);
        own.forEach((genre, minutes) -> rest.merge(genre, -minutes, Double::sum));
        double ownSum = sum(own);
        double restSum = sum(rest);
        if (ownSum == 0) {
            return 0;
        }
        Set<String> all = new HashSet<>(rest.keySet());
        double divergence = 0;
        for (String genre : all) {
            double p = own.getOrDefault(genre, 0.0) / ownSum;
            double q = Math.max(0, rest.getOrDefault(genre, 0.0)) / restSum;
            double m = (p + q) / 2;
            divergence += term(p, m) / 2 + term(q, m) / 2;
        }
        return Math.sqrt(divergence);
    }

    private Map<String, Double> genres(List<Play> plays) {
        Map<String, Double> minutes = new HashMap<>();
        for (Play play : plays) {
            if (track(play)) {
                facts(play).genres().forEach(genre -> minutes.merge(genre, minutes(play), Double::sum));
            }
        }
        return minutes;
    }

    private double share(List<Play> day, double least, Predicate<Play> isKnown, Predicate<Play> counts) {
        double all = minutes(day, this::track);
        double knownMinutes = minutes(day, play -> track(play) && isKnown.test(play));
        return all < least || knownMinutes < all / 2
                ? 0
                : minutes(day, play -> track(play) && isKnown.test(play) && counts.test(play)) / knownMinutes;
    }

    private String top(Function<Play, List<String>> keys) {
        Map<String, Double> minutes = new TreeMap<>();
        days.values().stream()
                .flatMap(List::stream)
                .filter(this::track)
                .forEach(play -> keys.apply(play).forEach(key -> minutes.merge(key, minutes(play), Double::sum)));
        return minutes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private LocalDate highest(ToDoubleFunction<List<Play>> measure) {
        return days.values().stream()
                .max(Comparator.comparingDouble((List<Play> day) -> Math.round(measure.applyAsDouble(day) * 1e9))
                        .thenComparingDouble(day -> minutes(day, play -> true)))
                .map(day -> dateOf(day.getFirst()))
                .orElseThrow();
    }

    private TrackFacts facts(Play play) {
        return catalog.find(play.creator(), play.title());
    }

    private LocalDate dateOf(Play play) {
        return Instant.ofEpochMilli(play.startMillis()).atZone(zone).toLocalDate();
    }

    private boolean track(Play play) {
        return play.kind() == PlayKind.TRACK;
    }

    private double minutes(List<Play> plays, Predicate<Play> counts) {
        return plays.stream().filter(counts).mapToDouble(this::minutes).sum();
    }

    private double minutes(Play play) {
        return play.playedMillis() / MILLIS_PER_MINUTE;
    }

    private static double sum(Map<String, Double> minutes) {
        return minutes.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double term(double p, double m) {
        return p == 0 ? 0 : p * Math.log(p / m) / Math.log(2);
    }
}
