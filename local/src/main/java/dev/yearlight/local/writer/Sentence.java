package dev.yearlight.local.writer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with slots, such as {@code {top-artist}}; usable only where the facts fill them all.
 *
 * <p>A slot that begins with a question mark is a condition: it must be known, and prints nothing.
 */
final class Sentence {

    private static final int LONGEST_FILLING = 200;
    private static final Pattern SLOT = Pattern.compile("\\{(\\??)([a-z0-9-]+)}");
    private static final Pattern TOPICS = Pattern.compile("([a-z0-9, -]+?) *\\| *(.*)");

    private final Set<String> topics;
    private final Set<String> conditions;
    private final List<String> slots;
    private final List<String> literals;
    private final List<String> lowerCase;
    private final String longest;

    /** With one more literal than slots: the text before, between and behind them. */
    private Sentence(Set<String> topics, Set<String> conditions, List<String> slots, List<String> literals) {
        this.topics = topics;
        this.conditions = conditions;
        this.slots = slots;
        this.literals = literals;
        this.lowerCase = literals.stream()
                .map(literal -> literal.toLowerCase(Locale.ROOT))
                .toList();
        this.longest =
                lowerCase.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    }

    /** Reads {@code topic, topic | text}, or the text alone. */
    static Sentence parse(String line) {
        Matcher topics = TOPICS.matcher(line);
        return topics.matches()
                ? parse(Set.of(topics.group(1).split(", *", -1)), topics.group(2))
                : parse(Set.of(), line);
    }

    private static Sentence parse(Set<String> topics, String template) {
        Set<String> conditions = new HashSet<>();
        List<String> slots = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        Matcher slot = SLOT.matcher(template);
        while (slot.find()) {
            slot.appendReplacement(literal, "");
            if (slot.group(1).isEmpty()) {
                slots.add(slot.group(2));
                literals.add(literal.toString());
                literal.setLength(0);
            } else {
                conditions.add(slot.group(2));
            }
        }
        literals.add(slot.appendTail(literal).toString());
        return new Sentence(topics, Set.copyOf(conditions), List.copyOf(slots), List.copyOf(literals));
    }

    /** What it is about: no story has two sentences of one topic. */
    Set<String> topics() {
        return topics;
    }

    /** What it says whatever the facts are: the text before, between and behind its slots. */
    List<String> literals() {
        return literals;
    }

    /** The sentence with its slots filled; empty where a fact is missing. */
    Optional<String> fill(Map<String, String> facts) {
        if (!facts.keySet().containsAll(conditions) || !facts.keySet().containsAll(slots)) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(literals.getFirst());
        for (int slot = 0; slot < slots.size(); slot++) {
            text.append(facts.get(slots.get(slot))).append(literals.get(slot + 1));
        }
        return Optional.of(capitalised(text.toString()));
    }

    /** Whether a line in lower case holds this sentence, whatever its slots were filled with. */
    boolean isIn(String line) {
        return line.contains(longest) && isIn(line, 0, 0, line.length());
    }

    /** Whether the literals from one on follow each other, the first of them beginning between two places. */
    private boolean isIn(String line, int index, int from, int to) {
        String literal = lowerCase.get(index);
        int last = Math.min(to, line.length() - literal.length());
        for (int start = from; start <= last; start++) {
            int end = start + literal.length();
            if (line.startsWith(literal, start)
                    && (index == slots.size() || isIn(line, index + 1, end + 1, end + LONGEST_FILLING))) {
                return true;
            }
        }
        return false;
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
