package dev.yearlight.generation;

/**
 * Whether a text holds anything that {@link StoryParser} could forgive, or refuse for, told by one look at each character.
 *
 * <p>Most texts hold neither, and a pattern is tried at every place of a text. What is suspected here may still be a story.
 */
final class PlainText {

    private static final char FIRST_PRINTABLE = ' ';
    private static final char DELETE = 0x7f;
    private static final char NO_BREAK_SPACE = 0xa0;
    private static final String MARKUP = "*_`[<";
    private static final String LINE_STARTS = "#-+>\u2022";
    private static final String ITEM_ENDS = ".)";

    private PlainText() {}

    /** Whether lines end as they should, at most one blank line stands between them, and no blanks around them. */
    static boolean isTidy(String text) {
        int newLines = 1;
        char before = '\n';
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\n') {
                newLines++;
                if (newLines > 2 || before == ' ' || i == 0) {
                    return false;
                }
            } else {
                if (isOdd(character) || (newLines > 0 && Character.isWhitespace(character))) {
                    return false;
                }
                newLines = 0;
            }
            before = character;
        }
        return before != ' ' && before != '\n';
    }

    /** Whether a tidy text may hold markup. */
    static boolean mayBeMarked(String text) {
        boolean lineStarts = true;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (MARKUP.indexOf(character) >= 0 || (lineStarts && opensMarkup(text, i))) {
                return true;
            }
            lineStarts = character == '\n';
        }
        return false;
    }

    private static boolean isOdd(char character) {
        return character < FIRST_PRINTABLE
                || (character >= DELETE && (character <= NO_BREAK_SPACE || Character.isSpaceChar(character)));
    }

    private static boolean opensMarkup(String text, int at) {
        return LINE_STARTS.indexOf(text.charAt(at)) >= 0 || numbersItem(text, at);
    }

    private static boolean numbersItem(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end > at && end < text.length() && ITEM_ENDS.indexOf(text.charAt(end)) >= 0;
    }
}
