package dev.yearlight.tests.browser;

import dev.yearlight.common.run.RunOrders;
import dev.yearlight.common.run.WorkerReport;
import dev.yearlight.common.run.WorkerReport.Days;
import dev.yearlight.common.run.WorkerReport.Endpoint;
import dev.yearlight.common.run.WorkerReport.Sample;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.ExpectedDays;
import dev.yearlight.domain.RunId;
import dev.yearlight.ops.figures.RunReadings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A run of the original's size that nobody pays for: each look at it is a step of its own time. */
final class InventedRun implements RunReadings, InstantSource {

    static final RunId RUN = new RunId("01KAJ4M2V7Q8R9S0T1V2W3X4Y5");
    static final long EXPECTED = 1_400_000_000;

    private static final Instant START = Instant.parse("2026-11-20T01:14:00Z");
    private static final long BEFORE = 612_400_000;
    private static final double DAYS_A_SECOND = 4_051;
    private static final long CALL_MICROS = 9;
    private static final List<Category> CATEGORIES = List.of(
            Category.MUSIC,
            Category.PODCAST,
            Category.DISCOVERY,
            Category.TOP_ARTIST,
            Category.TOP_GENRE,
            Category.TOP_PODCAST,
            Category.NOSTALGIC,
            Category.UNUSUAL,
            Category.BIRTHDAY,
            Category.NEW_YEAR);
    /** Of the categories. */
    private static final double[] SHARES = {.19, .12, .15, .13, .08, .05, .11, .10, .04, .03};

    private static final List<String> COUNTRIES = List.of(
            "US", "BR", "MX", "GB", "DE", "IN", "ID", "PH", "ES", "FR", "IT", "TR", "PL", "AU", "CA", "AR", "NL", "SE",
            "CO", "CL", "JP", "NG", "ZA", "IE", "NZ", "NO", "ZZ");
    private static final List<String> TITLES = List.of(
            "Thirty-One New Names Before Midnight",
            "The Longest Day, Played Out Loud",
            "A Friday Postmarked 1998",
            "Six Hours in Good Company",
            "The Year Opens on a Slow Record",
            "One Voice, From Breakfast On",
            "Where the Bass Kept Its Promise",
            "An Ordinary Tuesday, Turned Upside Down");
    private static final String BODY = "You pressed play a little after eight and let the morning decide. By noon the"
            + " windows were open and the music had found its way into every room.\n\nWhen it was over, the day had a"
            + " sound of its own. Nothing else in your year comes close to it.";

    private final AtomicLong seconds = new AtomicLong();
    private final AtomicLong ended = new AtomicLong(BEFORE);
    private final Duration step;
    private final List<String> told;
    private volatile boolean away;

    /**
     * A run.
     *
     * @param step how far each look moves its time
     * @param told titles and texts of the stories, at most eight; none for invented ones
     */
    InventedRun(Duration step, List<String> told) {
        this.step = step;
        this.told = List.copyOf(told);
    }

    /** Lets the store be out of reach, or back. */
    void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public Instant instant() {
        return START.plus(Duration.ofSeconds(BEFORE / (long) DAYS_A_SECOND + seconds.get()));
    }

    @Override
    public CompletionStage<List<RunOrders>> runs() {
        if (away) {
            return CompletableFuture.failedFuture(new IllegalStateException("the store is away"));
        }
        for (long second = 0; second < step.toSeconds(); second++) {
            ended.addAndGet(Math.round(paceAt(seconds.incrementAndGet())));
        }
        return CompletableFuture.completedFuture(List.of(
                new RunOrders(RUN, false, "", expected(), 12_900_000_000L, OptionalLong.of(13_500_000_000L), START)));
    }

    @Override
    public CompletionStage<List<WorkerReport>> reports(RunId run) {
        List<WorkerReport> workers = new ArrayList<>();
        for (int worker = 0; worker < 3; worker++) {
            workers.add(worker(worker));
        }
        return CompletableFuture.completedFuture(workers);
    }

    /** Waves, noise, and a minute in every seven in which the provider throttles. */
    private static double paceAt(long second) {
        double wave = 1 + 0.04 * Math.sin(second / 40.0) + 0.03 * Math.sin(second / 11.0);
        double noise = 1 + 0.02 * (new SplittableRandom(second).nextDouble() - 0.5);
        return DAYS_A_SECOND * wave * noise * (throttled(second) ? 0.62 : 1);
    }

    private static boolean throttled(long second) {
        return second % 420 > 300 && second % 420 < 345;
    }

    private WorkerReport worker(int number) {
        long mine = ended.get() / 3;
        return new WorkerReport(
                RUN,
                "worker-" + number,
                instant(),
                2_870 + number * 7 + (int) (seconds.get() % 40),
                1_180 + number * 90 + seconds.get() % 60,
                "",
                days(mine),
                List.of(endpoint("north", mine, 0.7, 1_640), endpoint("south", mine, 0.3, 1_930)),
                Map.of(
                        "throttled",
                        mine / 4_000,
                        "unavailable",
                        mine / 21_000,
                        "cut_off",
                        mine / 90_000,
                        "unusable",
                        mine / 160_000,
                        "declined",
                        mine / 420_000,
                        "number",
                        mine / 700,
                        "repetition",
                        mine / 2_900,
                        "topic",
                        mine / 34_000),
                number == 0 ? newest() : List.of());
    }

    private static ExpectedDays expected() {
        Map<Category, Long> byCategory = new EnumMap<>(Category.class);
        for (int category = 0; category < CATEGORIES.size(); category++) {
            byCategory.put(CATEGORIES.get(category), Math.round(EXPECTED * SHARES[category]));
        }
        Map<String, Long> byCountry = new HashMap<>();
        for (int country = 0; country < COUNTRIES.size(); country++) {
            byCountry.put(COUNTRIES.get(country), Math.round(EXPECTED / (wholeOfCountries() * (country + 1))));
        }
        return new ExpectedDays(EXPECTED, new TreeMap<>(byCategory), new TreeMap<>(byCountry));
    }

    /** The n-th country has an n-th of the first one's listeners. */
    private static double wholeOfCountries() {
        return IntStream.rangeClosed(1, COUNTRIES.size())
                .mapToDouble(country -> 1.0 / country)
                .sum();
    }

    private static List<Days> days(long mine) {
        List<Days> days = new ArrayList<>();
        double whole = wholeOfCountries();
        for (int country = 0; country < COUNTRIES.size(); country++) {
            for (int category = 0; category < CATEGORIES.size(); category++) {
                long share = Math.round(mine * SHARES[category] / (country + 1) / whole);
                long parked = share / (category == 7 ? 60 : 900);
                long skipped = share / 46;
                days.add(new Days(
                        CATEGORIES.get(category), COUNTRIES.get(country), share - parked - skipped, parked, skipped));
            }
        }
        return days;
    }

    private Endpoint endpoint(String name, long mine, double share, double millis) {
        long calls = Math.round(mine * share * 1.01);
        int limit = (int) Math.round(3_000 * share * (throttled(seconds.get()) ? 0.7 : 1));
        double wobble = 1 + 0.05 * Math.sin(seconds.get() / 30.0);
        return new Endpoint(
                name,
                (int) Math.round(limit * (0.94 + 0.05 * Math.sin(seconds.get() / 9.0))),
                limit,
                calls,
                calls / 260,
                calls * 3_900,
                calls * 2_650,
                calls * 212,
                calls * CALL_MICROS,
                millis * wobble,
                millis * 1.45 * wobble,
                millis * 2.3 * wobble);
    }

    private List<Sample> newest() {
        List<Sample> newest = new ArrayList<>();
        long latest = seconds.get() / 7;
        for (int story = 0; story < 8; story++) {
            long number = Math.max(0, latest - story);
            int pick = (int) (number % TITLES.size());
            boolean chosen = story < told.size();
            newest.add(new Sample(
                    "01KAJ4M2V7Q8R9S0%010d".formatted(number),
                    CATEGORIES.get((int) (number * 7 % CATEGORIES.size())),
                    COUNTRIES.get((int) (number * 5 % COUNTRIES.size())),
                    chosen ? told.get(story) : TITLES.get(pick),
                    chosen ? told.get(story) : BODY,
                    instant().minusSeconds(story)));
        }
        return newest;
    }
}
