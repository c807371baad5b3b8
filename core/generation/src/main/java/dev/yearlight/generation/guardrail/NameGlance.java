package dev.yearlight.generation.guardrail;

/** A first look at a name: most names of a year cannot stand in a story, and need not be taken apart to tell. */
final class NameGlance {

    private NameGlance() {}

    /**
     * Whether the name has at most so many words, of which the first is none of the text's; false where one look at each
     * character does not tell.
     *
     * @param spoken hashes of the text's words
     */
    static boolean isSurelyUnspoken(String name, int mostWords, LongSet spoken) {
        long first = Hashing.START;
        int words = 0;
        int before = Characters.NO_WORD;
        for (int at = 0; at < name.length(); at++) {
            char c = Folding.foldAlone(name.charAt(at));
            if (c == Folding.NOT_ALONE) {
                return false;
            }
            int kind = Characters.wordKind(c);
            words += kind != Characters.NO_WORD && kind != before ? 1 : 0;
            if (words == 1 && kind != Characters.NO_WORD) {
                first = Hashing.step(first, Folding.lowerCase(c));
            }
            before = kind;
        }
        return words <= mostWords && !(words > 0 && spoken.contains(Hashing.end(first)));
    }
}
