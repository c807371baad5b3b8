package dev.yearlight.cli.synthetic;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.Unit;
import dev.yearlight.loadtest.listener.SyntheticListener;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The archive of a listener who is nobody: as many days and about as many bytes as a real one, and as hard to compress,
 * its words without a meaning. The same listener gets the same days.
 */
final class InventedArchive {

    /** So many listeners of twenty have 1, 2, 3, 4 and 5 days: four a listener, as in the launch this is sized for. */
    private static final int[] LISTENERS_BY_DAYS = {1, 2, 3, 4, 10};

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final int DAYS_OF_YEAR = 365;
    private static final int HOURS = 24;
    private static final int PARAGRAPHS = 3;
    private static final String[] SYLLABLES = {
        "an", "bel", "cor", "dra", "el", "fen", "gar", "hol", "in", "jun", "kel", "lo", "mar", "nor", "ol", "per",
        "qui", "ros", "sel", "tor", "ul", "ven", "wil", "yar", "zen"
    };

    private final SplittableRandom random;
    private final Supplier<AttemptId> attempts;

    /**
     * Of this listener.
     *
     * @param attempts ids for its reports
     */
    InventedArchive(SyntheticListener listener, Supplier<AttemptId> attempts) {
        this.random = new SplittableRandom(listener.number());
        this.attempts = attempts;
    }

    /** Its reports, in calendar order. */
    List<Report> reports() {
        List<Integer> year = numbers(DAYS_OF_YEAR, 240);
        List<Category> categories = new ArrayList<>(List.of(Category.values()));
        categories.remove(Category.UNKNOWN);
        Collections.shuffle(categories, new java.util.Random(random.nextLong()));
        List<Integer> days = random.ints(0, DAYS_OF_YEAR)
                .distinct()
                .limit(days())
                .sorted()
                .boxed()
                .toList();
        List<Report> reports = new ArrayList<>();
        for (int at = 0; at < days.size(); at++) {
            reports.add(report(FROM.plusDays(days.get(at)), categories.get(at), year));
        }
        return reports;
    }

    private Report report(LocalDate day, Category category, List<Integer> year) {
        return new Report(
                attempts.get(),
                day,
                category,
                words(5),
                IntStream.range(0, PARAGRAPHS)
                        .mapToObj(paragraph -> words(30 + random.nextInt(20)) + ".")
                        .collect(Collectors.joining("\n\n")),
                List.of(
                        new Figure("day-minutes", "minutes of listening", random.nextInt(60, 900), Unit.MINUTES),
                        new Figure("day-plays", "plays", random.nextInt(20, 300), Unit.PLAYS),
                        new Figure("day-artists", "artists", random.nextInt(3, 80), Unit.ARTISTS),
                        new Figure("times-usual", "times the usual day", random.nextInt(11, 90) / 10.0, Unit.TIMES)),
                ranked(""),
                ranked(words(2)),
                List.of(),
                numbers(HOURS, 60),
                FROM,
                year);
    }

    private int days() {
        int drawn = random.nextInt(IntStream.of(LISTENERS_BY_DAYS).sum());
        int days = 0;
        while (drawn >= LISTENERS_BY_DAYS[days]) {
            drawn -= LISTENERS_BY_DAYS[days];
            days++;
        }
        return days + 1;
    }

    private List<Ranked> ranked(String by) {
        return IntStream.range(0, 5)
                .mapToObj(place -> new Ranked(words(2), by, random.nextInt(1, 200), random.nextInt(1, 60)))
                .toList();
    }

    private List<Integer> numbers(int count, int below) {
        return random.ints(count, 0, below).boxed().toList();
    }

    private String words(int count) {
        String words = IntStream.range(0, count)
                .mapToObj(word -> IntStream.range(0, random.nextInt(1, 4))
                        .mapToObj(syllable -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
