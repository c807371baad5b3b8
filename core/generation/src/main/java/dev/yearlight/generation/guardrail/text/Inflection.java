package dev.yearlight.generation.guardrail.text;

import java.util.ArrayList;
import java.util.List;

/** The regular forms of English words, made by suffix; irregular forms are written out in the lists. */
final class Inflection {

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
}
