package dev.yearlight.generation.guardrail;

import dev.yearlight.generation.StoryCheck.Violation;
import dev.yearlight.generation.guardrail.GuardrailSettings.Lengths;
import java.util.List;
import java.util.regex.Pattern;

/** The story has its form: a title of one line, paragraphs, a bearable length, whole sentences. */
final class LengthRule implements Rule {

    private static final Pattern BREAK = Pattern.compile("\n\\s*\n");

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
        List<String> paragraphs = List.of(BREAK.split(draft.story().body().strip(), -1));
        if (paragraphs.size() < lengths.paragraphsLeast() || paragraphs.size() > lengths.paragraphsMost()) {
            found.add(new Violation("length", "the text has " + paragraphs.size() + " paragraphs"));
        }
        for (String paragraph : paragraphs) {
            if (!endsAsSentence(paragraph.strip())) {
                found.add(new Violation("length", "a paragraph does not end with its sentence"));
            }
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
