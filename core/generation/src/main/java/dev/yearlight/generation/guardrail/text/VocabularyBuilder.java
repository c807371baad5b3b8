package dev.yearlight.generation.guardrail.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Gathers the words and terms of the settings, before any story is read. */
public final class VocabularyBuilder {

    private final Map<Long, Long> kinds = new HashMap<>();
    private final Map<Long, String> spellings = new HashMap<>();
    private final StemBeginnings stems = new StemBeginnings();

    /** Adds words in lower case. */
    public VocabularyBuilder words(WordKind kind, Collection<String> words) {
        words.forEach(word -> addWord(word, kind.bit()));
        return this;
    }

    /**
     * Adds terms of one or more words.
     *
     * @param terms each stands for itself and its inflections; {@code term=} for itself alone, {@code term*} for every
     *     word that begins with it
     */
    public VocabularyBuilder terms(TermList list, Collection<String> terms) {
        terms.forEach(term -> addTerm(list, term));
        return this;
    }

    /** All that was added. */
    public Terms build() {
        return new Terms(new Vocabulary(kinds, spellings), stems);
    }

    private void addTerm(TermList list, String term) {
        boolean stem = term.endsWith("*");
        boolean exact = term.endsWith("=");
        String words = words(stem || exact ? term.substring(0, term.length() - 1) : term);
        if (stem) {
            addStem(words.split(" ", -1), list.stem());
        } else if (exact) {
            addRun(words.split(" ", -1), list.whole());
        } else {
            Inflection.formsOf(words).forEach(form -> addRun(form.split(" ", -1), list.whole()));
        }
    }

    /** As the text would cut it. */
    private static String words(String term) {
        Text text = Text.of(term);
        StringBuilder words = new StringBuilder(term.length());
        for (int word = 0; word < text.size(); word++) {
            words.append(word == 0 ? "" : " ").append(text.word(word));
        }
        return words.toString();
    }

    private void addStem(String[] words, long mark) {
        if (words.length == 1) {
            stems.add(words[0]);
        } else {
            mark(addBeginning(words), TermList.STEM_FOLLOWS);
        }
        addRun(words, mark);
    }

    private void addRun(String[] words, long mark) {
        long before = addBeginning(words);
        String last = words[words.length - 1];
        if (words.length == 1) {
            addWord(last, mark);
        } else {
            addWord(last, TermList.FOLLOWS);
            mark(Hashing.run(before, Hashing.of(last)), mark);
        }
    }

    /** All words but the last, each with those before it; the hash of the longest run. */
    private long addBeginning(String[] words) {
        long run = Hashing.NO_RUN;
        for (int word = 0; word < words.length - 1; word++) {
            run = Hashing.run(run, Hashing.of(words[word]));
            mark(run, TermList.GOES_ON);
            addWord(words[word], word == 0 ? TermList.GOES_ON : TermList.FOLLOWS);
        }
        return run;
    }

    private void addWord(String word, long mark) {
        spellings.put(mark(Hashing.of(word), mark), word);
    }

    private long mark(long hash, long mark) {
        kinds.merge(hash, mark, (known, more) -> known | more);
        return hash;
    }
}
