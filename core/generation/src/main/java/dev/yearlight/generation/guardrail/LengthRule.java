package dev.yearlight.generation.guardrail;

import dev.yearlight.generation.StoryCheck.Violation;
import dev.yearlight.generation.guardrail.GuardrailSettings.Lengths;
import java.util.List;

/** The story has its form: a title of one line, paragraphs, a bearable length, whole sentences. */
final class LengthRule implements Rule {

    private final Lengths lengths;

    LengthRule(Lengths lengths) {
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
        String last = "";
        for (int from = 0; from < body.length(); ) {
            int lineEnd = body.indexOf('\n', from);
            int to = lineEnd < 0 ? body.length() : lineEnd;
            String line = body.substring(from, to).strip();
            if (line.isEmpty()) {
                checkEnd(last, found);
            } else {
                paragraphs += last.isEmpty() ? 1 : 0;
            }
            last = line;
            from = to + 1;
        }
        checkEnd(last, found);
        if (paragraphs < lengths.paragraphsLeast() || paragraphs > lengths.paragraphsMost()) {
            found.add(new Violation("length", "the text has " + paragraphs + " paragraphs"));
        }
    }

    private static void checkEnd(String lastLine, List<Violation> found) {
        if (!lastLine.isEmpty() && !endsAsSentence(lastLine)) {
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

    private static boolean endsAsSentence(String paragraph) {
        int at = paragraph.length() - 1;
        while (at >= 0 && "\"'\u201d\u2019)".indexOf(paragraph.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && ".!?\u2026".indexOf(paragraph.charAt(at)) >= 0;
    }
}
