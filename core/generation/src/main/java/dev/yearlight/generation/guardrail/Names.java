package dev.yearlight.generation.guardrail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of a day's facts, found in a text by their words: longest match first, case and punctuation aside.
 *
 * <p>What stands before a dash, bracket, comma or colon is a short form of the same entity ({@code Yellow - Remastered
 * 2016} is also {@code Yellow}). A name that holds a number only counts as one where it stands in quotes or begins with
 * a capital and no counted noun follows, else a song called Seven would let every seven pass.
 */
final class Names {

    /** The entity of the day's category, added first; it is a name, but owns nothing. */
    static final int CATEGORY = 0;

    /** No story quotes more words of one name. */
    private static final int LONGEST = 48;

    /** Names this long are rarely names; a part of one is no mention. */
    private static final int LONG_NAME = 8;

    private static final int PART = 4;

    private final Map<String, Integer> entities = new HashMap<>();
    private final Map<String, Integer> creators = new HashMap<>();
    private final Map<Long, List<Pattern>> patterns = new HashMap<>();
    private final LongSet creatorWords = new LongSet(64);
    private final LongSet partsOfLongNames = new LongSet(16);
    private final LongSet pairs = new LongSet(64);

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole; words are hashes
    private record Pattern(long[] words, int entity, boolean holdsNumber, String head, String written, String tail) {}

    /** Adds a name and gives its entity. */
    int add(String name) {
        Integer known = entities.get(name);
        return known == null ? add(name, Text.of(name)) : known;
    }

    private int add(String name, Text text) {
        int entity = entities.size();
        if (text.size() > 0) {
            int end = endOfShortForm(text, 0);
            entity = addPattern(text, end, entity);
            while (end < Math.min(text.size(), LONGEST)) {
                end = endOfShortForm(text, end);
                addPattern(text, end, entity);
            }
            addPartsOfLongName(text);
        }
        entities.put(name, entity);
        return entity;
    }

    /** Adds someone who made something; parts of such a name may stand for it. */
    int addCreator(String name) {
        Integer known = creators.get(name);
        if (known != null) {
            return known;
        }
        Text text = Text.of(name);
        Integer titled = entities.get(name);
        int entity = titled == null ? add(name, text) : titled;
        creators.put(name, entity);
        for (int word = 0; word < Math.min(text.size(), LONGEST); word++) {
            if (text.isCapitalised(word) && text.end(word) - text.start(word) > 2) {
                creatorWords.add(text.hash(word));
            }
        }
        return entity;
    }

    /** Notes that the one was made by the other. */
    void addPair(int title, int creator) {
        pairs.add(pair(title, creator));
    }

    boolean isPair(int title, int creator) {
        return pairs.contains(pair(title, creator));
    }

    /** Whether the word is a part of a creator's name. */
    boolean isCreatorWord(long hash) {
        return creatorWords.contains(hash);
    }

    /** Whether four words from here on stand in a name of more than eight words. */
    boolean isPartOfLongName(Text text, int word) {
        return word + PART <= text.size() && partsOfLongNames.contains(run(text, word));
    }

    /** Finds every mention in the text. */
    Mask mask(Text text) {
        int[] found = new int[text.size()];
        int[] firsts = new int[text.size()];
        boolean[] covered = new boolean[text.folded().length()];
        Arrays.fill(found, Mask.NONE);
        int word = 0;
        while (word < text.size()) {
            Pattern pattern = longestAt(text, word);
            int end = pattern == null ? word + 1 : word + pattern.words().length;
            for (int i = word; i < end; i++) {
                found[i] = pattern == null ? Mask.NONE : pattern.entity();
                firsts[i] = word;
            }
            if (pattern != null) {
                cover(text, word, end, pattern, covered);
            }
            word = end;
        }
        return new Mask(found, firsts, covered);
    }

    private @Nullable Pattern longestAt(Text text, int word) {
        List<Pattern> candidates = patterns.get(text.hash(word));
        if (candidates == null) {
            return null;
        }
        Pattern longest = null;
        for (Pattern candidate : candidates) {
            if ((longest == null || candidate.words().length > longest.words().length)
                    && matches(text, word, candidate)) {
                longest = candidate;
            }
        }
        return longest;
    }

    private static boolean matches(Text text, int word, Pattern pattern) {
        int length = pattern.words().length;
        if (word + length > text.size()) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if (text.hash(word + i) != pattern.words()[i]) {
                return false;
            }
        }
        return !pattern.holdsNumber() || isSurelyName(text, word, word + length, pattern);
    }

    private static boolean isSurelyName(Text text, int first, int end, Pattern pattern) {
        String before = text.gapBefore(first);
        boolean quoted = before.endsWith("\"") || before.endsWith("'");
        boolean cased = length(pattern) > 1 && text.excerpt(first, end).equals(pattern.written());
        boolean capital = text.isCapitalised(first) && !text.startsSentence(first);
        return quoted || ((cased || capital) && Measure.ofNoun(text.word(end)) == null);
    }

    private static int length(Pattern pattern) {
        return pattern.words().length;
    }

    /** Covers the words and the punctuation that the name itself has around and between them. */
    private static void cover(Text text, int first, int end, Pattern pattern, boolean[] covered) {
        int from = text.start(first);
        int to = text.end(end - 1);
        String head = pattern.head();
        String tail = pattern.tail();
        if (!head.isEmpty() && text.folded().startsWith(head, from - head.length())) {
            from -= head.length();
        }
        if (!tail.isEmpty() && text.folded().startsWith(tail, to)) {
            to += tail.length();
        }
        Arrays.fill(covered, from, to, true);
    }

    private int addPattern(Text text, int end, int entity) {
        long[] words = Arrays.copyOf(text.hashes(), end);
        List<Pattern> others = patterns.computeIfAbsent(words[0], hash -> new ArrayList<>(2));
        for (Pattern other : others) {
            if (Arrays.equals(other.words(), words)) {
                return other.entity();
            }
        }
        boolean whole = end == text.size();
        others.add(new Pattern(
                words,
                entity,
                holdsNumber(text, end),
                whole ? text.gapBefore(0) : "",
                text.excerpt(0, end),
                whole ? text.gapBefore(end) : ""));
        return entity;
    }

    private static boolean holdsNumber(Text text, int end) {
        for (int word = 0; word < end; word++) {
            if (text.isNumeral(word) || Numeral.isNumberWord(text.word(word))) {
                return true;
            }
        }
        return false;
    }

    /** The end of the next shorter form behind a word, or of the name. */
    private static int endOfShortForm(Text text, int from) {
        for (int word = from + 1; word < text.size(); word++) {
            String gap = text.gapBefore(word);
            if (gap.startsWith(" - ")
                    || gap.indexOf('(') >= 0
                    || gap.indexOf('[') >= 0
                    || gap.startsWith(", ")
                    || gap.startsWith(": ")) {
                return Math.min(word, LONGEST);
            }
        }
        return Math.min(text.size(), LONGEST);
    }

    private void addPartsOfLongName(Text text) {
        if (text.size() <= LONG_NAME) {
            return;
        }
        for (int word = 0; word + PART <= text.size(); word++) {
            partsOfLongNames.add(run(text, word));
        }
    }

    private static long run(Text text, int word) {
        long run = 0;
        for (int i = word; i < word + PART; i++) {
            run = Hashing.join(run, text.hash(i));
        }
        return run;
    }

    private static long pair(int title, int creator) {
        return Hashing.join(title, creator);
    }
}
