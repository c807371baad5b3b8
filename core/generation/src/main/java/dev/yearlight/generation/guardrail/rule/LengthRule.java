package dev.yearlight.generation.guardrail.rule;

import dev.yearlight.generation.StoryCheck.Violation;
import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.List;

/** The story has its form: a title of one line, paragraphs, a bearable length, whole sentences. */
public final class LengthRule implements Rule {

    private final Lengths lengths;

    /** The rule with these bounds. */
    public LengthRule(Lengths lengths) {
        this.lengths = lengths;
    }

    @Override
    public void check(Draft draft, List<Violation> found) {
        String title = draft.story().title().strip();
        if (title.isEmpty() || title.length() > lengths.titleMost() || title.indexOf('\n') >= 0) {
            found.add(new Violation(
                    "length", "the title must be one line of 1 to " + lengths.titleMost() + " characters"));
        }
        int words = spokenWords(draft.text());
        if (words < lengths.wordsLeast() || words > lengths.wordsMost()) {
            found.add(new Violation(
                    "length",
                    "the text has " + words + " words, not " + lengths.wordsLeast() + " to " + lengths.wordsMost()));
        }
        checkParagraphs(draft.story().body(), found);
    }

    /** Blank lines part paragraphs; each ends with its sentence. */
    private void checkParagraphs(String body, List<Violation> found) {
        int paragraphs = 0;
        int endBefore = 0;
        for (int from = 0; from < body.length(); ) {
            int lineEnd = body.indexOf('\n', from);
            int to = lineEnd < 0 ? body.length() : lineEnd;
            int end = endOfLine(body, from, to);
            if (end == 0) {
                checkEnd(body, endBefore, found);
            } else {
                paragraphs += endBefore == 0 ? 1 : 0;
            }
            endBefore = end;
            from = to + 1;
        }
        checkEnd(body, endBefore, found);
        if (paragraphs < lengths.paragraphsLeast() || paragraphs > lengths.paragraphsMost()) {
            found.add(new Violation("length", "the text has " + paragraphs + " paragraphs"));
        }
    }

    /** The place behind the last character that is no white space; 0 where the line is blank. */
    private static int endOfLine(String body, int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(body.charAt(end - 1))) {
            end--;
        }
        return end == from ? 0 : end;
    }

    /** @param end of the last line of a paragraph; 0 where there is none */
    private static void checkEnd(String body, int end, List<Violation> found) {
        if (end > 0 && !endsAsSentence(body, end)) {
            found.add(new Violation("length", "a paragraph does not end with its sentence"));
        }
    }

    /** Words as people count them: what an apostrophe cut off is no word of its own. */
    private static int spokenWords(Text text) {
        int words = 0;
        for (int word = 0; word < text.size(); word++) {
            words += text.paragraph(word) > 0 && !text.isApostrophised(word) ? 1 : 0;
        }
        return words;
    }

    private static boolean endsAsSentence(String body, int end) {
        int at = end - 1;
        while (at >= 0 && "\"'\u201d\u2019)".indexOf(body.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && ".!?\u2026".indexOf(body.charAt(at)) >= 0;
    }
}
