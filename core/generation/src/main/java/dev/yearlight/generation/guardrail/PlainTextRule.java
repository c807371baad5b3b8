package dev.yearlight.generation.guardrail;

import dev.yearlight.generation.StoryCheck.Violation;
import java.util.List;

/** The story is plain text: no markup, addresses, emoji or hidden characters, save what a name itself holds. */
final class PlainTextRule implements Rule {

    private static final String MARKUP = "*_#`<>{}[]|\\~^=@";

    /** From the space up to here, every character of ASCII is seen. */
    private static final char DELETE = 127;

    @Override
    public void check(Draft draft, List<Violation> found) {
        checkHidden(draft.story().title(), found);
        checkHidden(draft.story().body(), found);
        String folded = draft.text().folded();
        for (int at = 0; at < folded.length(); at++) {
            if (isAddress(folded, at) || (!draft.mask().covered()[at] && isMarkup(folded, at))) {
                found.add(new Violation(
                        "plain-text", "\"" + Character.toString(folded.codePointAt(at)) + "\" is no plain text"));
                return;
            }
        }
    }

    /** Addresses are refused even in names: a story that tells one advertises it. */
    private static boolean isAddress(String folded, int at) {
        return switch (folded.charAt(at)) {
            case ':' -> folded.startsWith("//", at + 1);
            case '.' -> at >= 3 && folded.regionMatches(true, at - 3, "www", 0, 3);
            default -> false;
        };
    }

    private static boolean isMarkup(String folded, int at) {
        char c = folded.charAt(at);
        if (isPlain(c)) {
            return false;
        }
        if (c < 128) {
            return MARKUP.indexOf(c) >= 0 || ((c == '-' || c == '+') && isLineStart(folded, at));
        }
        return switch (Character.getType(folded.codePointAt(at))) {
            case Character.OTHER_SYMBOL,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.MATH_SYMBOL,
                    Character.MODIFIER_SYMBOL -> true;
            default -> c == '\u2022';
        };
    }

    /** What most texts are full of. */
    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || c == ' ' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isLineStart(String folded, int at) {
        return at == 0 || folded.charAt(at - 1) == '\n';
    }

    /** Hidden characters are refused even in names: the facts' own copies are shown without them. */
    private static void checkHidden(String raw, List<Violation> found) {
        for (int at = 0; at < raw.length(); at++) {
            if (raw.charAt(at) >= ' ' && raw.charAt(at) < DELETE) {
                continue;
            }
            int type = Character.getType(raw.charAt(at));
            boolean hidden = (type == Character.CONTROL && raw.charAt(at) != '\n')
                    || (type == Character.FORMAT && raw.charAt(at) != '\u200d' && raw.charAt(at) != '\u200c')
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            if (hidden) {
                found.add(new Violation(
                        "plain-text", "U+" + Integer.toHexString(raw.charAt(at)) + " is a hidden character"));
                return;
            }
        }
    }
}
