package dev.yearlight.generation.guardrail.text;

/** Writing that only a machine or an operator reads: entities of HTML, and Morse. */
public final class Encoded {

    private static final int LONGEST_ENTITY = 10;

    /** The R&B; of a list of genres is none. */
    private static final int SHORTEST_ENTITY = 2;

    private static final int FEWEST_GROUPS = 3;

    private Encoded() {}

    /** Whether something encoded begins there. */
    public static boolean beginsAt(Text text, int at) {
        return switch (text.at(at)) {
            case '&' -> isEntity(text, at);
            case '-', '.' -> isMorse(text, at);
            default -> false;
        };
    }

    private static boolean isEntity(Text text, int ampersand) {
        int at = ampersand + 1;
        while (at < text.length() && at < ampersand + LONGEST_ENTITY && isEntityCharacter(text.at(at))) {
            at++;
        }
        return at - ampersand > SHORTEST_ENTITY && at < text.length() && text.at(at) == ';';
    }

    private static boolean isEntityCharacter(char c) {
        return c == '#' || Characters.isLetterOrDigit(c);
    }

    /** Three groups of points and dashes side by side, both among them. */
    private static boolean isMorse(Text text, int first) {
        int groups = 0;
        boolean points = false;
        boolean dashes = false;
        boolean inGroup = false;
        for (int at = first; at < text.length(); at++) {
            char c = text.at(at);
            if (c == '.' || c == '-') {
                points |= c == '.';
                dashes |= c == '-';
                groups += inGroup ? 0 : 1;
                inGroup = true;
            } else if (c == ' ' || c == '/') {
                inGroup = false;
            } else {
                break;
            }
        }
        return groups >= FEWEST_GROUPS && points && dashes;
    }
}
