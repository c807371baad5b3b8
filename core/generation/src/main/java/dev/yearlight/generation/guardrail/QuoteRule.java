package dev.yearlight.generation.guardrail;

import dev.yearlight.generation.StoryCheck.Violation;
import java.util.List;

/** What stands in quotation marks is a name of the facts. */
final class QuoteRule implements Rule {

    @Override
    public void check(Draft draft, List<Violation> found) {
        Text text = draft.text();
        String folded = text.folded();
        int word = 0;
        for (int at = 0; at < folded.length(); at++) {
            char mark = folded.charAt(at);
            if ((mark != '"' && mark != '\'') || draft.mask().covered()[at] || !opens(folded, at)) {
                continue;
            }
            int close = closing(folded, at, mark);
            if (close < 0) {
                continue;
            }
            while (word < text.size() && text.start(word) < at) {
                word++;
            }
            if (!namesOnly(draft, word, close)) {
                found.add(new Violation("quote", folded.substring(at, close + 1) + " quotes no name of the facts"));
            }
            at = close;
        }
    }

    private static boolean opens(String folded, int at) {
        boolean before = at == 0 || (!Character.isLetterOrDigit(folded.charAt(at - 1)) && folded.charAt(at - 1) != '.');
        return before && at + 1 < folded.length() && !Character.isWhitespace(folded.charAt(at + 1));
    }

    private static int closing(String folded, int open, char mark) {
        for (int at = open + 1; at < folded.length() && folded.charAt(at) != '\n'; at++) {
            boolean apostrophe = mark == '\''
                    && ((at + 1 < folded.length() && Character.isLetterOrDigit(folded.charAt(at + 1)))
                            || Character.isWhitespace(folded.charAt(at - 1)));
            if (folded.charAt(at) == mark && !apostrophe) {
                return at;
            }
        }
        return -1;
    }

    private static boolean namesOnly(Draft draft, int first, int close) {
        for (int word = first; word < draft.text().size() && draft.text().start(word) < close; word++) {
            if (!draft.mask().masked(word)) {
                return false;
            }
        }
        return true;
    }
}
