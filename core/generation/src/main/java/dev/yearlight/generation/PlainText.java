package dev.yearlight.generation;

/**
 * Whether a text holds nothing that {@link StoryParser} could forgive or refuse for, told by one look at each character.
 *
 * <p>Most texts are so, and a pattern is tried at every place of a text. A text that is not plain may still be a story.
 */
final class PlainText {

    private static final char FIRST_PRINTABLE = ' ';
    private static final char DELETE = 0x7f;
    private static final char NO_BREAK_SPACE = 0xa0;
    private static final String MARKUP = "*_`[<";
    private static final String LINE_STARTS = "#-+>\u2022";

    private PlainText() {}

    /** Lines that start with a letter, at most one blank line between them, and no sign of markup. */
    static boolean is(String text) {
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
                if (odd(character) || (newLines > 0 && opensMarkup(character))) {
                    return false;
                }
                newLines = 0;
            }
            before = character;
        }
        return before != ' ' && before != '\n';
    }

    private static boolean odd(char character) {
        return character < FIRST_PRINTABLE
                || (character >= DELETE && (character <= NO_BREAK_SPACE || Character.isSpaceChar(character)))
                || MARKUP.indexOf(character) >= 0;
    }

    private static boolean opensMarkup(char character) {
        return Character.isWhitespace(character) || Character.isDigit(character) || LINE_STARTS.indexOf(character) >= 0;
    }
}
