package dev.yearlight.generation.guardrail.text;

import java.util.BitSet;

/** The terms of all lists, found in a text by the hashes of its words. */
public final class Terms {

    private final Vocabulary vocabulary;
    private final StemBeginnings stems;

    Terms(Vocabulary vocabulary, StemBeginnings stems) {
        this.vocabulary = vocabulary;
        this.stems = stems;
    }

    /** The words that the terms are made of, and all others that rules know. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The words of a text at which a term of any list begins: few, if any. */
    public BitSet beginnings(Text text) {
        BitSet found = new BitSet(text.size());
        for (int word = 0; word < text.size(); word++) {
            if (mayBegin(text, word) && endAt(TermList.ALL, text, word) > 0) {
                found.set(word);
            }
        }
        return found;
    }

    private boolean mayBegin(Text text, int word) {
        long known = text.kinds(word);
        if ((known & TermList.ALL) != 0 || stems.mayStandAt(text, word)) {
            return true;
        }
        if ((known & TermList.GOES_ON) == 0 || word + 1 == text.size()) {
            return false;
        }
        return (known & TermList.STEM_FOLLOWS) != 0
                || ((text.kinds(word + 1) & TermList.FOLLOWS) != 0
                        && vocabulary.kinds(Hashing.run(text.hash(word), text.hash(word + 1))) != 0);
    }

    /** The word behind the longest term of a list that begins at the word; 0 where none does. */
    public int endAt(TermList list, Text text, int first) {
        return endAt(list.whole() | list.stem(), text, first);
    }

    /** @param marks those of the terms and stems that count */
    private int endAt(long marks, Text text, int first) {
        int end = 0;
        long before = Hashing.NO_RUN;
        boolean stemMayFollow = stems.mayStandAt(text, first);
        for (int word = first; word < text.size(); word++) {
            long run = Hashing.run(before, text.hash(word));
            long known = vocabulary.kinds(run);
            if ((known & marks) != 0 || (stemMayFollow && holdsStem(marks, text, word, before))) {
                end = word + 1;
            }
            if ((known & TermList.GOES_ON) == 0) {
                break;
            }
            stemMayFollow = (known & TermList.STEM_FOLLOWS) != 0;
            before = run;
        }
        return end;
    }

    private boolean holdsStem(long marks, Text text, int word, long before) {
        long letters = Hashing.START;
        for (int at = text.start(word); at < text.end(word); at++) {
            letters = Hashing.step(letters, text.lower(at));
            long known = vocabulary.kinds(Hashing.run(before, Hashing.end(letters)));
            if ((known & marks & TermList.ALL_STEMS) != 0) {
                return true;
            }
        }
        return false;
    }
}
