package dev.yearlight.tests.prose;

import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A skeleton filled from a day, still in pieces, so that one of them can be exchanged.
 *
 * @param between the words before, between and after the slots; one more than there are slots
 */
record Filled(Skeleton skeleton, Snapshot snapshot, RemarkableDay day, List<String> between, List<Slot> slots) {

    private static final Pattern SLOT = Pattern.compile("\\{([^}]*)}");
    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*([.!?…]”? |\n)|");
    private static final int FEWEST_WORDS = 90;
    private static final int MOST_WORDS = 170;
    private static final int LONGEST_TITLE = 80;
    private static final int MOST_TITLE_WORDS = 8;

    Filled {
        between = List.copyOf(between);
        slots = List.copyOf(slots);
    }

    /** The skeleton with the day's facts; empty where the day lacks one. */
    static Optional<Filled> of(
            Skeleton skeleton, Snapshot snapshot, RemarkableDay day, Function<String, Optional<Slot>> facts) {
        List<String> between = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        Matcher matcher = SLOT.matcher(skeleton.text());
        int end = 0;
        while (matcher.find()) {
            Optional<Slot> slot = facts.apply(matcher.group(1));
            if (slot.isEmpty()) {
                return Optional.empty();
            }
            between.add(skeleton.text().substring(end, matcher.start()));
            slots.add(slot.get());
            end = matcher.end();
        }
        between.add(skeleton.text().substring(end));
        return Optional.of(new Filled(skeleton, snapshot, day, between, slots));
    }

    /** The text with one slot exchanged. */
    Filled with(int index, Slot other) {
        List<Slot> exchanged = new ArrayList<>(slots);
        exchanged.set(index, other);
        return new Filled(skeleton, snapshot, day, between, exchanged);
    }

    /** The text as a story. */
    Story story() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < slots.size(); i++) {
            text.append(between.get(i));
            String shown = slots.get(i).shown();
            boolean name = slots.get(i) instanceof Slot.Name;
            text.append(!name && SENTENCE_END.matcher(text).matches() ? capital(shown) : shown);
        }
        text.append(between.getLast());
        int titleEnd = text.indexOf("\n\n");
        return new Story(text.substring(0, titleEnd), text.substring(titleEnd + 2));
    }

    /** Whether it keeps to the form that the prompt asks for; long names can break it. */
    boolean keepsForm() {
        Story story = story();
        int words = words(story.body());
        int titleWords = words(story.title());
        return words >= FEWEST_WORDS
                && words <= MOST_WORDS
                && titleWords >= 2
                && titleWords <= MOST_TITLE_WORDS
                && story.title().length() <= LONGEST_TITLE;
    }

    private static int words(String text) {
        return text.split("\\s+", -1).length;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
