package dev.yearlight.generation.guardrail.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A word that says a number, alone or as a part of a longer one. */
public record NumberWord(Kind kind, int value) {

    /** How it joins others. */
    enum Kind {
        SMALL,
        TENS,
        SCALE,
        ORDINAL
    }

    private static final Map<String, NumberWord> BY_WORD = byWord();

    private static final LongSet HASHES = LongSet.ofWords(BY_WORD.keySet());

    /** The number that the word says; null for all other words. */
    public static @Nullable NumberWord of(String word) {
        return BY_WORD.get(word);
    }

    /** Whether the text's word says a number. */
    public static boolean isOne(Text text, int word) {
        return HASHES.contains(text.hash(word));
    }

    /** Every word that names a number. */
    public static Set<String> all() {
        return BY_WORD.keySet();
    }

    /** Whether it continues a number whose part below a thousand has come to {@code group}. */
    boolean mayFollow(double group) {
        return switch (kind) {
            case SMALL -> group % 100 == 0 || (group % 10 == 0 && value < 10 && group % 100 >= 20);
            case TENS -> group % 100 == 0;
            case SCALE -> true;
            case ORDINAL -> false;
        };
    }

    private static Map<String, NumberWord> byWord() {
        Map<String, NumberWord> words = new HashMap<>();
        count(
                words,
                Kind.SMALL,
                0,
                1,
                "zero one two three four five six seven eight nine ten eleven twelve thirteen "
                        + "fourteen fifteen sixteen seventeen eighteen nineteen");
        count(words, Kind.TENS, 20, 10, "twenty thirty forty fifty sixty seventy eighty ninety");
        count(
                words,
                Kind.ORDINAL,
                1,
                1,
                "first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
                        + "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth");
        count(words, Kind.ORDINAL, 20, 10, "twentieth thirtieth fortieth fiftieth");
        words.put("dozen", new NumberWord(Kind.SMALL, 12));
        words.put("hundredth", new NumberWord(Kind.ORDINAL, 100));
        words.put("hundred", new NumberWord(Kind.SCALE, 100));
        words.put("thousand", new NumberWord(Kind.SCALE, 1_000));
        words.put("million", new NumberWord(Kind.SCALE, 1_000_000));
        words.put("billion", new NumberWord(Kind.SCALE, 1_000_000_000));
        return Collections.unmodifiableMap(words);
    }

    private static void count(Map<String, NumberWord> words, Kind kind, int from, int step, String inOrder) {
        int value = from;
        for (String word : inOrder.split(" ", -1)) {
            words.put(word, new NumberWord(kind, value));
            value += step;
        }
    }
}
