package dev.yearlight.generation;

import dev.yearlight.domain.Story;
import java.util.regex.Pattern;

/**
 * Reads a model's text as a story: a title line, a blank line, paragraphs.
 *
 * <p>Line ends and trailing blanks are forgiven. Markup is not repaired: a model that ignores the form has to try again.
 */
final class StoryParser {

    /** Several times the longest story; beyond it the text is not looked at. */
    private static final int LONGEST_TEXT = 8_000;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\u2028|\\u2029");
    private static final Pattern TRAILING_BLANKS = Pattern.compile("[ \\t\\u00a0]+(?=\\n|$)");
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\n{3,}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");
    private static final Pattern LABELLED = Pattern.compile("(?i)(title|headline|story)\\s*:.*");
    private static final Pattern QUOTED = Pattern.compile("[\"'\u201c\u2018\u00ab].*[\"'\u201d\u2019\u00bb]");
    private static final Pattern LINE_MARKUP =
            Pattern.compile("\\s*(#{1,6}\\s|[-*+\u2022]\\s|>\\s|\\d{1,2}[.)]\\s|```|-{3,}$)");

    /** Without one of these there is no markup inside a line, and most texts have none. */
    private static final String INLINE_SIGNS = "*_`[<";

    private static final Pattern INLINE_MARKUP =
            Pattern.compile("(?<![\\w*])\\*{1,3}(?![\\s*])[^*\\n]+(?<!\\s)\\*{1,3}(?!\\w)"
                    + "|(?<!\\w)__(?![\\s_])[^_\\n]+__(?!\\w)"
                    + "|`[^`\\n]+`"
                    + "|\\[[^\\]\\n]+]\\("
                    + "|</?[a-zA-Z][^>\\n]*>");

    private StoryParser() {}

    static Reading read(String text) {
        if (text.length() > LONGEST_TEXT) {
            return new Illegible("it was far too long");
        }
        boolean tidy = PlainText.isTidy(text);
        String plain = tidy ? text : forgiven(text);
        int titleEnd = plain.indexOf("\n\n");
        if (titleEnd < 0) {
            return new Illegible("the form is a title line, a blank line, then the story");
        }
        String title = plain.substring(0, titleEnd);
        String body = plain.substring(titleEnd).strip();
        if (title.indexOf('\n') >= 0) {
            return new Illegible("a blank line must follow the title line");
        }
        if (LABELLED.matcher(title).matches() || QUOTED.matcher(title).matches()) {
            return new Illegible("the title must stand alone, without a label or quotation marks");
        }
        boolean suspect = !tidy || PlainText.mayBeMarked(text);
        if (suspect && (CONTROL.matcher(plain).find() || hasMarkup(plain))) {
            return new Illegible("it must be plain text, without markup or lists");
        }
        return new Legible(new Story(title, body));
    }

    private static String forgiven(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        String trimmed = TRAILING_BLANKS.matcher(lines).replaceAll("").strip();
        return PARAGRAPH_END.matcher(trimmed).replaceAll("\n\n");
    }

    private static boolean hasMarkup(String plain) {
        boolean inline = plain.chars().anyMatch(character -> INLINE_SIGNS.indexOf(character) >= 0);
        return plain.lines().anyMatch(line -> LINE_MARKUP.matcher(line).lookingAt())
                || (inline && INLINE_MARKUP.matcher(plain).find());
    }

    /** What the text is. */
    sealed interface Reading {}

    /** A story, not yet judged. */
    record Legible(Story story) implements Reading {}

    /**
     * No story.
     *
     * @param why in words for the model, without anything of the text
     */
    record Illegible(String why) implements Reading {}
}
