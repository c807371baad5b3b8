package dev.yearlight.generation.guardrail;

import java.util.ArrayList;
import java.util.List;

/** The regular forms of English words, made and unmade by suffix; irregular forms are written out in the lists. */
final class Inflection {

    private static final List<String> SUFFIXES = List.of(
            "s", "es", "ed", "d", "ing", "er", "r", "est", "st", "ly", "ness", "less", "ful", "ers", "rs", "ish",
            "able", "like", "y");

    private static final List<String> Y_SUFFIXES = List.of("ies", "ied", "ier", "iest", "ily", "iness");

    private static final List<String> VOWEL_SUFFIXES = List.of("ing", "ed", "er", "est", "ers", "able", "ish", "y");

    private static final int SHORTEST_BASE = 3;

    private Inflection() {}

    /** The term and the forms of its last word. */
    static List<String> formsOf(String term) {
        List<String> forms = new ArrayList<>(List.of(
                term, term + "s", term + "es", term + "ed", term + "d", term + "ing", term + "er", term + "ers"));
        char last = term.charAt(term.length() - 1);
        String stem = term.substring(0, term.length() - 1);
        if (last == 'e') {
            forms.addAll(List.of(stem + "ing", term + "r", term + "rs"));
        } else if (last == 'y') {
            forms.addAll(List.of(stem + "ies", stem + "ied"));
        } else {
            forms.addAll(List.of(term + last + "ing", term + last + "ed", term + last + "er", term + last + "ers"));
        }
        return forms;
    }

    /** What the word may be a form of. */
    static List<String> basesOf(String word) {
        List<String> bases = new ArrayList<>();
        for (String suffix : SUFFIXES) {
            if (word.endsWith(suffix) && word.length() - suffix.length() >= SHORTEST_BASE) {
                addBases(word.substring(0, word.length() - suffix.length()), suffix, bases);
            }
        }
        for (String suffix : Y_SUFFIXES) {
            if (word.endsWith(suffix) && word.length() - suffix.length() >= 2) {
                bases.add(word.substring(0, word.length() - suffix.length()) + "y");
            }
        }
        return bases;
    }

    private static void addBases(String base, String suffix, List<String> bases) {
        bases.add(base);
        if (VOWEL_SUFFIXES.contains(suffix)) {
            bases.add(base + "e");
            int last = base.length() - 1;
            if (base.charAt(last) == base.charAt(last - 1)) {
                bases.add(base.substring(0, last));
            }
        }
    }
}
