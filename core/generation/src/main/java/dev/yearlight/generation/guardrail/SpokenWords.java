package dev.yearlight.generation.guardrail;

/** The words at which a name may begin: those of the story, and of the labels that end with a name. */
final class SpokenWords {

    private final LongSet hashes;
    private boolean latin = true;

    SpokenWords(Text story) {
        hashes = new LongSet(story.size());
        add(story);
    }

    void add(Text text) {
        for (int word = 0; word < text.size(); word++) {
            hashes.add(text.hash(word));
        }
        latin &= text.isLatin();
    }

    /** Whether a word is one of them, by its hash. */
    boolean contains(long hash) {
        return hashes.contains(hash);
    }

    /**
     * A glance at each character, which tells most names of a year without taking them apart.
     *
     * @return whether the name has at most so many words and begins with none of these; false where a glance cannot tell
     */
    boolean surelyMiss(String name, int mostWords) {
        long first = Hashing.START;
        boolean firstIsLatin = true;
        int words = 0;
        int before = Characters.NO_WORD;
        for (int at = 0; at < name.length(); at++) {
            char raw = name.charAt(at);
            boolean other = Characters.isOfOtherScript(raw);
            char c = other ? raw : Folding.foldAlone(raw);
            if (c == Folding.NOT_ALONE) {
                return false;
            }
            int kind = Characters.wordKind(c);
            words += kind != Characters.NO_WORD && kind != before ? 1 : 0;
            if (words == 1 && kind != Characters.NO_WORD) {
                first = Hashing.step(first, Folding.lowerCase(c));
                firstIsLatin &= !other;
            }
            before = kind;
        }
        return words <= mostWords && (words == 0 || !mayBegin(Hashing.end(first), firstIsLatin));
    }

    private boolean mayBegin(long first, boolean firstIsLatin) {
        return firstIsLatin ? hashes.contains(first) : !latin;
    }
}
