package dev.yearlight.generation.guardrail;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number as a text writes it, in digits or words.
 *
 * @param end the word behind it
 * @param decimals digits behind the point
 * @param form how it was written
 */
record Numeral(double value, int end, int decimals, Form form) {

    /** How a number was written. */
    enum Form {
        DIGITS,
        WORDS,
        ORDINAL_DIGITS,
        ORDINAL_WORD
    }

    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("dozen", 12));

    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);

    private static final Map<String, Integer> SCALES =
            Map.of("hundred", 100, "thousand", 1_000, "million", 1_000_000, "billion", 1_000_000_000);

    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10),
            Map.entry("eleventh", 11),
            Map.entry("twelfth", 12),
            Map.entry("thirteenth", 13),
            Map.entry("fourteenth", 14),
            Map.entry("fifteenth", 15),
            Map.entry("sixteenth", 16),
            Map.entry("seventeenth", 17),
            Map.entry("eighteenth", 18),
            Map.entry("nineteenth", 19),
            Map.entry("twentieth", 20),
            Map.entry("thirtieth", 30),
            Map.entry("fortieth", 40),
            Map.entry("fiftieth", 50),
            Map.entry("hundredth", 100));

    private static final Set<String> NUMBER_WORDS = Stream.of(SMALL, TENS, SCALES, ORDINALS)
            .flatMap(words -> words.keySet().stream())
            .collect(Collectors.toUnmodifiableSet());

    boolean ordinal() {
        return form == Form.ORDINAL_DIGITS || form == Form.ORDINAL_WORD;
    }

    /** Whether the word alone says a number. */
    static boolean isNumberWord(String word) {
        return NUMBER_WORDS.contains(word);
    }

    /** The number that begins at the word; null where none does. */
    static @Nullable Numeral at(Text text, int word) {
        if (word >= text.size()) {
            return null;
        }
        if (text.isNumeral(word)) {
            return digits(text, word);
        }
        return isNumberWord(text.word(word)) ? words(text, word) : null;
    }

    private static Numeral digits(Text text, int first) {
        StringBuilder written = new StringBuilder(text.word(first));
        int word = first + 1;
        while (text.isNumeral(word)
                && text.gapBefore(word).equals(",")
                && text.word(word).length() == 3) {
            written.append(text.word(word));
            word++;
        }
        int decimals = 0;
        if (text.isNumeral(word) && text.gapBefore(word).equals(".")) {
            decimals = text.word(word).length();
            written.append('.').append(text.word(word));
            word++;
        }
        double value = parse(written.toString());
        String next = text.word(word);
        if (text.gapBefore(word).isEmpty()
                && (next.equals("st") || next.equals("nd") || next.equals("rd") || next.equals("th"))) {
            return new Numeral(value, word + 1, decimals, Form.ORDINAL_DIGITS);
        }
        Integer scale = SCALES.get(next);
        return scale == null
                ? new Numeral(value, word, decimals, Form.DIGITS)
                : new Numeral(value * scale, word + 1, decimals, Form.DIGITS);
    }

    /** Digits of any script; beyond a double's reach no fact can match. */
    private static double parse(String digits) {
        StringBuilder ascii = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            ascii.append(c == '.' ? "." : Integer.toString(Math.max(0, Character.digit(c, 10))));
        }
        return Double.parseDouble(ascii.toString());
    }

    private static @Nullable Numeral words(Text text, int first) {
        double total = 0;
        double group = 0;
        int word = first;
        boolean any = false;
        while (word < text.size() && (word == first || joins(text, word))) {
            String spoken = text.word(word);
            Integer ordinal = ORDINALS.get(spoken);
            if (ordinal != null && (!any || (group >= 20 && group % 10 == 0))) {
                return new Numeral(total + group + ordinal, word + 1, 0, Form.ORDINAL_WORD);
            }
            Integer small = SMALL.get(spoken);
            Integer tens = TENS.get(spoken);
            Integer scale = SCALES.get(spoken);
            if (small != null && (group % 100 == 0 || (group % 10 == 0 && small < 10 && group % 100 >= 20))) {
                group += small;
            } else if (tens != null && group % 100 == 0) {
                group += tens;
            } else if (scale != null && scale == 100) {
                group = Math.max(1, group) * 100;
            } else if (scale != null) {
                total += Math.max(1, group) * scale;
                group = 0;
            } else if (any && spoken.equals("and") && isHundred(text, word) && isSmall(text.word(word + 1))) {
                word++;
                continue;
            } else {
                break;
            }
            any = true;
            word++;
        }
        return any ? new Numeral(total + group, word, 0, Form.WORDS) : null;
    }

    private static boolean joins(Text text, int word) {
        String gap = text.gapBefore(word);
        return gap.equals(" ") || gap.equals("-") || gap.equals("\n");
    }

    private static boolean isHundred(Text text, int and) {
        return SCALES.containsKey(text.word(and - 1));
    }

    private static boolean isSmall(String word) {
        return SMALL.containsKey(word) || TENS.containsKey(word);
    }
}
