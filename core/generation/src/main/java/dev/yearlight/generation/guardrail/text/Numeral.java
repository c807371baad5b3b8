package dev.yearlight.generation.guardrail.text;

import org.jspecify.annotations.Nullable;

/**
 * A number as a text writes it, in digits or words.
 *
 * @param end the word behind it
 * @param decimals digits behind the point
 * @param form how it was written
 */
public record Numeral(double value, int end, int decimals, Form form) {

    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    /** How a number was written. */
    public enum Form {
        DIGITS,
        WORDS,
        ORDINAL_DIGITS,
        ORDINAL_WORD
    }

    /** Whether it counts a place in an order. */
    public boolean ordinal() {
        return form == Form.ORDINAL_DIGITS || form == Form.ORDINAL_WORD;
    }

    /** The number that begins at the word; null where none does. */
    public static @Nullable Numeral at(Text text, int word) {
        if (word >= text.size()) {
            return null;
        }
        if (text.isNumeral(word)) {
            return digits(text, word);
        }
        return NumberWord.isOne(text, word) ? words(text, word) : null;
    }

    private static Numeral digits(Text text, int first) {
        int word = first + 1;
        while (text.isNumeral(word) && text.gapBefore(word).equals(",") && text.end(word) - text.start(word) == 3) {
            word++;
        }
        int decimals = 0;
        if (text.isNumeral(word) && text.gapBefore(word).equals(".")) {
            decimals = text.end(word) - text.start(word);
            word++;
        }
        double value = value(text, first, word, decimals);
        String next = text.word(word);
        if (text.gapBefore(word).isEmpty()
                && (next.equals("st") || next.equals("nd") || next.equals("rd") || next.equals("th"))) {
            return new Numeral(value, word + 1, decimals, Form.ORDINAL_DIGITS);
        }
        NumberWord scale = NumberWord.of(next);
        return scale == null || scale.kind() != NumberWord.Kind.SCALE
                ? new Numeral(value, word, decimals, Form.DIGITS)
                : new Numeral(value * scale.value(), word + 1, decimals, Form.DIGITS);
    }

    /** Digits of any script. */
    private static double value(Text text, int first, int end, int decimals) {
        long digits = 0;
        int length = 0;
        for (int at = text.start(first); at < text.end(end - 1); at++) {
            if (Characters.isDigit(text.at(at))) {
                digits = 10 * digits + Character.digit(text.at(at), 10);
                length++;
            }
        }
        // A double holds that many digits as they are, and a quotient of two such numbers is rounded once.
        return length <= EXACT_DIGITS ? digits / POWERS_OF_TEN[decimals] : parse(text, first, end, decimals);
    }

    /** Beyond a double's reach no fact can match. */
    private static double parse(Text text, int first, int end, int decimals) {
        StringBuilder ascii = new StringBuilder();
        for (int word = first; word < end; word++) {
            ascii.append(decimals > 0 && word == end - 1 ? "." : "");
            text.word(word).chars().map(c -> Character.digit(c, 10)).forEach(ascii::append);
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
            NumberWord number = NumberWord.of(spoken);
            if (number == null) {
                boolean links = any && spoken.equals("and") && isHundred(text, word) && isSmall(text.word(word + 1));
                if (!links) {
                    break;
                }
                word++;
                continue;
            }
            int value = number.value();
            boolean afterTens = group >= 20 && group % 10 == 0;
            if (number.kind() == NumberWord.Kind.ORDINAL && (!any || afterTens)) {
                return new Numeral(total + group + value, word + 1, 0, Form.ORDINAL_WORD);
            }
            if (!number.mayFollow(group)) {
                break;
            }
            if (number.kind() != NumberWord.Kind.SCALE) {
                group += value;
            } else if (value == 100) {
                group = Math.max(1, group) * 100;
            } else {
                total += Math.max(1, group) * value;
                group = 0;
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
        NumberWord number = NumberWord.of(text.word(and - 1));
        return number != null && number.kind() == NumberWord.Kind.SCALE;
    }

    private static boolean isSmall(String word) {
        NumberWord number = NumberWord.of(word);
        return number != null && (number.kind() == NumberWord.Kind.SMALL || number.kind() == NumberWord.Kind.TENS);
    }
}
