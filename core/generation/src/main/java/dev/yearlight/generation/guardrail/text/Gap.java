package dev.yearlight.generation.guardrail.text;

/** What stands between two words: mostly a space or a mark before one, which need no string of their own. */
public final class Gap {

    private static final String[] ALONE = gaps("");
    private static final String[] BEFORE_SPACE = gaps(" ");

    private Gap() {}

    /** What stands between two words. */
    public static String between(char[] folded, int from, int to) {
        if (from == to) {
            return "";
        }
        boolean alone = to == from + 1;
        if (folded[from] < Folding.ASCII && (alone || (to == from + 2 && folded[from + 1] == ' '))) {
            return (alone ? ALONE : BEFORE_SPACE)[folded[from]];
        }
        return new String(folded, from, to - from);
    }

    private static String[] gaps(String tail) {
        String[] gaps = new String[Folding.ASCII];
        for (char c = 0; c < Folding.ASCII; c++) {
            gaps[c] = c + tail;
        }
        return gaps;
    }
}
