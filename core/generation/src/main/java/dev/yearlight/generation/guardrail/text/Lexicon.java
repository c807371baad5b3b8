package dev.yearlight.generation.guardrail.text;

/** Common English words, by their base forms. */
public final class Lexicon {

    /** Listeners, listener, listen: two suffixes, and a prefix. */
    private static final int DEPTH = 3;

    /** Of a compound. */
    private static final int SHORTEST_PART = 3;

    private static final String[] PREFIXES = {"un", "re", "over", "mid", "non"};

    private final Vocabulary vocabulary;

    /** Words as this vocabulary knows them. */
    public Lexicon(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether the word is common English in some form. */
    public boolean contains(Text text, int word) {
        if (text.is(WordKind.ENGLISH, word)) {
            return true;
        }
        char[] letters = text.letters(word);
        return isForm(letters, 0, letters.length, DEPTH);
    }

    /** Whether the word is two common words in one: shoreline. */
    public boolean isCompound(Text text, int word) {
        char[] letters = text.letters(word);
        for (int second = SHORTEST_PART; second <= letters.length - SHORTEST_PART; second++) {
            if (isBase(letters, 0, second) && isForm(letters, second, letters.length, DEPTH)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands between two places is a base, or a form of one by so many suffixes and prefixes. */
    private boolean isForm(char[] letters, int from, int to, int depth) {
        if (isBase(letters, from, to)) {
            return true;
        }
        if (depth == 0) {
            return false;
        }
        for (Suffix suffix : Suffix.ALL) {
            if (suffix.ends(letters, from, to) && isFormWithout(suffix, letters, from, to, depth)) {
                return true;
            }
        }
        for (String prefix : PREFIXES) {
            if (begins(prefix, letters, from, to) && isForm(letters, from + prefix.length(), to, depth - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the words that the suffix may have been added to is known. */
    private boolean isFormWithout(Suffix suffix, char[] letters, int from, int to, int depth) {
        int end = to - suffix.length();
        return switch (suffix.join()) {
            case PLAIN -> isForm(letters, from, end, depth - 1);
            case VOWEL ->
                isForm(letters, from, end, depth - 1)
                        || isFormWith('e', letters, from, end, depth)
                        || (letters[end - 1] == letters[end - 2] && isForm(letters, from, end - 1, depth - 1));
            case FOR_Y -> isFormWith('y', letters, from, end, depth);
        };
    }

    /** With another letter where the suffix began, which is put back. */
    private boolean isFormWith(char last, char[] letters, int from, int end, int depth) {
        char suffix = letters[end];
        letters[end] = last;
        boolean known = isForm(letters, from, end + 1, depth - 1);
        letters[end] = suffix;
        return known;
    }

    private boolean isBase(char[] letters, int from, int to) {
        return (vocabulary.kinds(Hashing.ofLower(letters, from, to)) & WordKind.ENGLISH.bit()) != 0;
    }

    /** Whether the word is longer than the prefix by three letters at least, and begins with it. */
    private static boolean begins(String prefix, char[] letters, int from, int to) {
        if (to - from <= prefix.length() + 2) {
            return false;
        }
        for (int at = 0; at < prefix.length(); at++) {
            if (letters[from + at] != prefix.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
