package dev.yearlight.local.writer;

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

    private static final Pattern SLOT = Pattern.compile("\\{(\\??)([a-z0-9-]+)}");
    private static final Pattern TOPICS = Pattern.compile("([a-z0-9, -]+?) *\\| *(.*)");

    private final Set<String> topics;
    private final String template;
    private final Pattern shape;

    private Sentence(Set<String> topics, String template) {
        this.topics = topics;
        this.template = template;
        this.shape = shape(template);
    }

    /** Reads {@code topic, topic | text}, or the text alone. */
    static Sentence parse(String line) {
        Matcher topics = TOPICS.matcher(line);
        return topics.matches()
                ? new Sentence(Set.copyOf(List.of(topics.group(1).split(", *", -1))), topics.group(2))
                : new Sentence(Set.of(), line);
    }

    /** What it is about: no story has two sentences of one topic. */
    Set<String> topics() {
        return topics;
    }

    String template() {
        return template;
    }

    /** The sentence with its slots filled; empty where a fact is missing. */
    Optional<String> fill(Map<String, String> facts) {
        StringBuilder text = new StringBuilder();
        Matcher slot = SLOT.matcher(template);
        while (slot.find()) {
            String fact = facts.get(slot.group(2));
            if (fact == null) {
                return Optional.empty();
            }
            slot.appendReplacement(text, Matcher.quoteReplacement(slot.group(1).isEmpty() ? fact : ""));
        }
        slot.appendTail(text);
        return Optional.of(capitalised(text.toString()));
    }

    /** Whether a text holds this sentence, whatever its slots were filled with. */
    boolean isIn(String text) {
        return shape.matcher(text).find();
    }

    private static Pattern shape(String template) {
        StringBuilder shape = new StringBuilder();
        Matcher slot = SLOT.matcher(template);
        int end = 0;
        while (slot.find()) {
            shape.append(Pattern.quote(template.substring(end, slot.start())));
            shape.append(slot.group(1).isEmpty() ? "[^\n]{1,200}?" : "");
            end = slot.end();
        }
        shape.append(Pattern.quote(template.substring(end)));
        return Pattern.compile(shape.toString(), Pattern.CASE_INSENSITIVE);
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
