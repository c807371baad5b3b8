package dev.yearlight.local.writer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a listener has read before, so that no story says it again: runs of six words, first words, titles. */
final class Repetition {

    private static final int RUN = 6;
    private static final int FIRST_WORDS = 5;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");

    private final List<String> stories;
    private final Set<List<String>> runs = new HashSet<>();
    private final Set<List<String>> beginnings = new HashSet<>();
    private final Set<List<String>> titles = new HashSet<>();

    /** Learns stories, each its title, a blank line and its body. */
    Repetition(List<String> stories) {
        this.stories = stories;
        for (String story : stories) {
            String[] parts = parts(story);
            titles.add(words(parts[0]));
            beginnings.add(beginning(words(parts[1])));
            runs.addAll(runs(words(story)));
        }
    }

    /** Whether an earlier story has this sentence, with whatever names and numbers. */
    boolean uses(Sentence sentence) {
        return stories.stream().anyMatch(sentence::isIn);
    }

    /** Whether a text shares a run of words with an earlier story. */
    boolean sharesRun(String text) {
        return runs(words(text)).stream().anyMatch(runs::contains);
    }

    /** Whether a whole story repeats an earlier one. */
    boolean repeats(String story) {
        String[] parts = parts(story);
        return titles.contains(words(parts[0])) || beginnings.contains(beginning(words(parts[1]))) || sharesRun(story);
    }

    static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    static List<List<String>> runs(List<String> words) {
        List<List<String>> runs = new ArrayList<>();
        for (int start = 0; start + RUN <= words.size(); start++) {
            runs.add(List.copyOf(words.subList(start, start + RUN)));
        }
        return runs;
    }

    static List<String> beginning(List<String> words) {
        return List.copyOf(words.subList(0, Math.min(FIRST_WORDS, words.size())));
    }

    private static String[] parts(String story) {
        String[] parts = story.split("\n\n", 2);
        return parts.length == 2 ? parts : new String[] {"", story};
    }
}
