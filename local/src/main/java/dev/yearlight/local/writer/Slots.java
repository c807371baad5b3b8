package dev.yearlight.local.writer;

import java.util.HashMap;
import java.util.Map;

/** The words for the slots of sentences; what cannot be told, or is too little to be worth it, leaves its slot unknown. */
final class Slots {

    private static final double NOTEWORTHY_MINUTES = 10;
    private static final double NOTEWORTHY_TIMES = 1.5;
    private static final double NOTEWORTHY_PERCENT = 20;
    private static final double ALL_PERCENT = 100;

    private final Map<String, String> words = new HashMap<>();
    private final Wording wording;

    Slots(Wording wording) {
        this.wording = wording;
        words.putAll(wording.spellings());
    }

    Wording wording() {
        return wording;
    }

    Map<String, String> words() {
        return Map.copyOf(words);
    }

    void put(String slot, String text) {
        words.put(slot, text);
    }

    /** Makes a condition known, which prints nothing. */
    void hold(String condition) {
        words.put(condition, "");
    }

    void name(String slot, String name) {
        Names.tellable(name).ifPresent(tellable -> words.put(slot, tellable));
    }

    void genre(String slot, String name) {
        name(slot, Wording.genre(name));
    }

    void many(String slot, double value) {
        if (Math.round(value) > 1) {
            words.put(slot, Wording.count(Math.round(value)));
        }
    }

    void times(String slot, double value) {
        if (value >= NOTEWORTHY_TIMES) {
            words.put(slot, Wording.times(value));
        }
    }

    void duration(String slot, double minutes) {
        if (minutes >= NOTEWORTHY_MINUTES) {
            words.put(slot, Wording.duration(minutes));
        }
    }

    /** A share worth telling, or the whole. */
    void share(String slot, double percent) {
        if (Wording.whole(percent) == ALL_PERCENT) {
            hold(slot + "-all");
        } else if (percent >= NOTEWORTHY_PERCENT) {
            words.put(slot, wording.percent(percent));
        }
    }

    /** Knows of two names whether they are one. */
    void same(String condition, String one, String other) {
        String first = words.get(one);
        String second = words.get(other);
        if (first != null && second != null) {
            hold(first.equals(second) ? condition : "not-" + condition);
        }
    }
}
