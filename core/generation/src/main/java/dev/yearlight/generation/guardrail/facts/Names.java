package dev.yearlight.generation.guardrail.facts;

import dev.yearlight.generation.guardrail.text.Hashing;
import dev.yearlight.generation.guardrail.text.LongSet;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of a day's facts, found in a text by their words: longest match first, case and punctuation aside.
 *
 * <p>A name whose first word the text does not hold cannot stand in it: it is not taken apart, and has no entity of its
 * own. Most names of a year are of this kind.
 *
 * <p>What stands before a dash, bracket, comma or colon is a short form of the same entity ({@code Yellow - Remastered
 * 2016} is also {@code Yellow}). A name that holds a number only counts as one where it stands in quotes or begins with
 * a capital and no counted noun follows, else a song called Seven would let every seven pass.
 */
public final class Names {

    /** The entity of the day's category, added first; it is a name, but owns nothing. */
    public static final int CATEGORY = 0;

    /** No story quotes more words of one name. */
    private static final int LONGEST = 48;

    /** Names this long are rarely names; a part of one is no mention. */
    private static final int LONG_NAME = 8;

    private static final int PART = 4;

    private static final int EXPECTED = 24;

    private final SpokenWords spoken;
    private final Map<String, Integer> entities = HashMap.newHashMap(EXPECTED);
    private final List<String> creators = new ArrayList<>(EXPECTED);
    private final NameIndex index = new NameIndex();
    private final LongSet partsOfLongNames = new LongSet(0);
    private final LongSet pairs = new LongSet(0);
    private final Orders orders = new Orders();
    private @Nullable LongSet creatorWords;

    /**
     * Knows the category's name alone.
     *
     * @param spoken the words at which a name may begin
     */
    Names(String category, SpokenWords spoken) {
        this.spoken = spoken;
        add(category, Text.of(category));
    }

    /** Adds a name and gives its entity; {@link Mask#ABSENT} where the text cannot hold it. */
    int add(String name) {
        orders.note(name);
        if (spoken.surelyMiss(name, LONG_NAME)) {
            return Mask.ABSENT;
        }
        Integer known = entities.get(name);
        if (known != null) {
            return known;
        }
        Text text = Text.of(name);
        if (text.size() > 0 && spoken.contains(text.hash(0))) {
            return add(name, text);
        }
        addPartsOfLongName(text);
        return Mask.ABSENT;
    }

    private int add(String name, Text text) {
        int entity = entities.size();
        if (text.size() > 0) {
            int end = Math.min(ShortForm.end(text, 0), LONGEST);
            entity = index.add(text, end, entity);
            while (end < Math.min(text.size(), LONGEST)) {
                end = Math.min(ShortForm.end(text, end), LONGEST);
                index.add(text, end, entity);
            }
            addPartsOfLongName(text);
        }
        entities.put(name, entity);
        return entity;
    }

    /** Tells names apart, those that the text cannot hold by the words of their short form. */
    long key(int entity, String name) {
        return entity == Mask.ABSENT ? ShortForm.key(name) : entity;
    }

    /** What names order a story to say. */
    public Orders orders() {
        return orders;
    }

    /** One more than the greatest entity. */
    int size() {
        return entities.size();
    }

    /** Adds someone who made something; parts of such a name may stand for it. */
    int addCreator(String name) {
        creators.add(name);
        return add(name);
    }

    /** Notes that the one was made by the other. */
    void addPair(int title, int creator) {
        if (title != Mask.ABSENT && creator != Mask.ABSENT) {
            pairs.add(pair(title, creator));
        }
    }

    /** Whether the one was made by the other. */
    public boolean isPair(int title, int creator) {
        return pairs.contains(pair(title, creator));
    }

    /** Whether the word is a part of a creator's name; few texts have to ask. */
    public boolean isCreatorWord(long hash) {
        if (creatorWords == null) {
            creatorWords = wordsOfCreators();
        }
        return creatorWords.contains(hash);
    }

    /** Whether two words follow each other in a creator's name. */
    public boolean isCreatorPair(long first, long second) {
        return isCreatorWord(Hashing.join(first, second));
    }

    private LongSet wordsOfCreators() {
        LongSet words = new LongSet(2 * creators.size());
        for (String creator : creators) {
            Text text = Text.of(creator);
            if (!Orders.isWrittenAsName(text)) {
                continue;
            }
            for (int word = 0; word < Math.min(text.size(), LONGEST); word++) {
                if (word > 0) {
                    words.add(Hashing.join(text.hash(word - 1), text.hash(word)));
                }
                if (text.isCapitalised(word) && text.end(word) - text.start(word) > 2) {
                    words.add(text.hash(word));
                }
            }
        }
        return words;
    }

    /** Whether four words from here on stand in a name of more than eight words. */
    public boolean isPartOfLongName(Text text, int word) {
        return !partsOfLongNames.isEmpty() && word + PART <= text.size() && partsOfLongNames.contains(run(text, word));
    }

    /** Finds every mention in the text. */
    public Mask mask(Text text) {
        int[] found = new int[text.size()];
        int[] firsts = new int[text.size()];
        boolean[] covered = new boolean[text.length()];
        Arrays.fill(found, Mask.NONE);
        int word = 0;
        while (word < text.size()) {
            NamePattern pattern = index.longestAt(text, word);
            int end = pattern == null ? word + 1 : word + pattern.length();
            for (int i = word; i < end; i++) {
                found[i] = pattern == null ? Mask.NONE : pattern.entity();
                firsts[i] = word;
            }
            if (pattern != null) {
                pattern.cover(text, word, covered);
            }
            word = end;
        }
        return new Mask(found, firsts, covered);
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
