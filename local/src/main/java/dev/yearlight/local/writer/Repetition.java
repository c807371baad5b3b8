package dev.yearlight.local.writer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a listener has read before, so that no story says it again: sentences, runs of six words, first words, titles. */
final class Repetition {

    private static final int RUN = 6;
    private static final int FIRST_WORDS = 5;

    private final List<String> lines = new ArrayList<>();
    private final Set<List<String>> runs = new HashSet<>();
    private final Set<List<String>> beginnings = new HashSet<>();
    private final Set<List<String>> titles = new HashSet<>();

    /** Learns stories, each its title, a blank line and its body. */
    Repetition(List<String> stories) {
        for (String story : stories) {
            story.toLowerCase(Locale.ROOT).lines().forEach(lines::add);
            List<String> words = words(story);
            int titleLength = titleLength(story);
            titles.add(words.subList(0, titleLength));
            beginnings.add(beginning(words.subList(titleLength, words.size())));
            runs.addAll(runs(words));
        }
    }

    /** Whether an earlier story has this sentence, with whatever names and numbers. */
    boolean uses(Sentence sentence) {
        return lines.stream().anyMatch(sentence::isIn);
    }

    /** Whether a text shares a run of words with an earlier story. */
    boolean sharesRun(String text) {
        return sharesRun(words(text));
    }

    /** Whether a whole story repeats an earlier one. */
    boolean repeats(String story) {
        List<String> words = words(story);
        int titleLength = titleLength(story);
        return titles.contains(words.subList(0, titleLength))
                || beginnings.contains(beginning(words.subList(titleLength, words.size())))
                || sharesRun(words);
    }

    private boolean sharesRun(List<String> words) {
        return runs(words).stream().anyMatch(runs::contains);
    }

    /** The words of a text in lower case: letters and digits, and apostrophes between them. */
    static List<String> words(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < lowerCase.length()) {
            int end = wordEnd(lowerCase, start);
            if (end > start) {
                words.add(lowerCase.substring(start, end));
            }
            start = end + 1;
        }
        return words;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            if (!Character.isLetterOrDigit(character) && (end == start || !isInnerApostrophe(text, end))) {
                break;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    private static boolean isInnerApostrophe(String text, int place) {
        return (text.charAt(place) == '\'' || text.charAt(place) == '’')
                && place + 1 < text.length()
                && Character.isLetter(text.codePointAt(place + 1));
    }

    static List<List<String>> runs(List<String> words) {
        List<List<String>> runs = new ArrayList<>();
        for (int start = 0; start + RUN <= words.size(); start++) {
            runs.add(words.subList(start, start + RUN));
        }
        return runs;
    }

    static List<String> beginning(List<String> words) {
        return words.subList(0, Math.min(FIRST_WORDS, words.size()));
    }

    /** How many words stand before the first blank line. */
    private static int titleLength(String story) {
        int end = story.indexOf("\n\n");
        return end < 0 ? 0 : words(story.substring(0, end)).size();
    }
}
