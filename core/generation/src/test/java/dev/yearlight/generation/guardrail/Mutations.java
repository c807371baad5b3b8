package dev.yearlight.generation.guardrail;

import dev.yearlight.domain.Story;
import dev.yearlight.generation.guardrail.Corpus.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Falsifies good stories, one thing at a time, by a seed. */
final class Mutations {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.:,])\\d{1,3}(?:,\\d{3})*(?:\\.\\d)?(?![\\w:.]*\\d)");
    private static final Pattern WORD_NUMBER = Pattern.compile("\\b(three|four|five|six|seven|eight|nine|eleven)\\b"
            + "(?= (new |strange|plays|artists|hours|times|episodes|minutes|podcast))");
    private static final Pattern DATE = Pattern.compile("\\b(\\d{1,2} (?:June|November|January)"
            + "|(?:March|August) \\d{1,2}|Sunday|Saturday|Wednesday|November|\\d{1,2}:\\d{2})\\b");
    private static final Pattern NAME = Pattern.compile("Nova Ray|Delta Fox|The Quiet Hours|Mira Sol|Juniper Vale"
            + "|Kilo Coast|Amber Theory|The Long Road|Tide Tables|Hollow Pines|Glass Harbor|Marlow and the Tides"
            + "|Violet Engine|Salt Parade|Paper Lanterns|Northern Signal|Open Field|Summer Static");

    private static final List<String> WEEKDAYS = List.of("Monday", "Tuesday", "Thursday", "Friday");
    private static final List<String> MONTHS = List.of("February", "April", "July", "October");
    private static final List<String> NAMES = List.of(
            "Ember Lane",
            "Zedkin",
            "Otis Marrow",
            "The Velvet Clocks",
            "Harlan Coy",
            "Blue Minotaur",
            "Aurelio",
            "Stone Choir",
            "Kitto",
            "Night Ferry");
    private static final List<String> TOPICS = List.of(
            "You were drunk by noon.",
            "It was better than cocaine.",
            "The neighbours wanted to kill somebody.",
            "It was sexy, in its way.",
            "Only an idiot would skip it.",
            "All women are like that.",
            "There was wine, too.",
            "It left you stoned.",
            "People at your age do that.");
    private static final List<String> MARKUP = List.of(
            "**Nice.**",
            "<b>Nice.</b>",
            "See https://example.org now.",
            "# More",
            "It was fun \uD83C\uDF89.",
            "`code`.",
            "{\"a\":1}.",
            "Nice\u202E.",
            "As an AI, I like it.");

    /** A falsified story. */
    record Mutation(String kind, Sample sample, Story story, String change) {}

    private final Random random;
    private final List<Mutation> made = new ArrayList<>();

    private Mutations(long seed) {
        this.random = new Random(seed);
    }

    static List<Mutation> of(List<Sample> samples, long seed) {
        Mutations mutations = new Mutations(seed);
        samples.forEach(mutations::mutate);
        return mutations.made;
    }

    private void mutate(Sample sample) {
        replaceEach("number", sample, NUMBER, this::otherNumber);
        replaceEach("number word", sample, WORD_NUMBER, this::otherWord);
        replaceEach("date", sample, DATE, this::otherDate);
        replaceEach("name", sample, NAME, old -> NAMES.get(random.nextInt(NAMES.size())));
        replaceEach("figure", sample, NUMBER, old -> otherFigure(sample, old));
        append("topic", sample, TOPICS.get(random.nextInt(TOPICS.size())));
        append("markup", sample, MARKUP.get(random.nextInt(MARKUP.size())));
    }

    private void replaceEach(
            String kind, Sample sample, Pattern pattern, java.util.function.UnaryOperator<String> replacement) {
        String body = sample.story().body();
        List<MatchResult> places = pattern.matcher(body).results().toList();
        for (MatchResult place : places) {
            String other = replacement.apply(place.group());
            if (!other.isEmpty() && !other.equals(place.group())) {
                String changed = body.substring(0, place.start()) + other + body.substring(place.end());
                add(kind, sample, changed, place.group() + " -> " + other);
            }
        }
    }

    private String otherNumber(String old) {
        double value = Double.parseDouble(old.replace(",", ""));
        double other = value < 10 ? value + 1 + random.nextInt(3) : value * (random.nextBoolean() ? 1.35 : 0.7);
        return old.contains(".")
                ? String.format(java.util.Locale.ROOT, "%.1f", other)
                : Long.toString(Math.round(other));
    }

    private String otherWord(String old) {
        List<String> words = List.of("three", "four", "five", "six", "seven", "eight", "nine", "eleven", "twelve");
        return words.get((words.indexOf(old) + 1 + random.nextInt(words.size() - 1)) % words.size());
    }

    private String otherDate(String old) {
        if (old.contains(":")) {
            int hour = Integer.parseInt(old.substring(0, old.indexOf(':')));
            return (hour + 1) % 24 + ":" + (10 + random.nextInt(50));
        }
        if (old.contains("day")) {
            return WEEKDAYS.get(random.nextInt(WEEKDAYS.size()));
        }
        String day = old.replaceAll("\\D", "");
        return day.isEmpty()
                ? MONTHS.get(random.nextInt(MONTHS.size()))
                : old.replace(day, Integer.toString((Integer.parseInt(day) + 3 + random.nextInt(20)) % 28 + 1));
    }

    /** A figure of the same day that is far from the old one: right in itself, wrong in this place. */
    private String otherFigure(Sample sample, String old) {
        double value = Double.parseDouble(old.replace(",", ""));
        List<String> others = sample.day().day().stats().figures().stream()
                .map(figure -> Math.round(figure.value()))
                .filter(other -> Math.abs(other - value) > 0.2 * value && other < 1_000)
                .map(other -> Long.toString(other))
                .toList();
        return others.isEmpty() ? "" : others.get(random.nextInt(others.size()));
    }

    private void append(String kind, Sample sample, String sentence) {
        add(kind, sample, sample.story().body() + " " + sentence, sentence);
    }

    private void add(String kind, Sample sample, String body, String change) {
        made.add(new Mutation(kind, sample, new Story(sample.story().title(), body), change));
    }
}
