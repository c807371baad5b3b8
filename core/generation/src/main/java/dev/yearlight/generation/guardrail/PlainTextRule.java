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
        Text text = draft.text();
        for (int at = 0; at < text.length(); at++) {
            if (isPlain(text.at(at))) {
                continue;
            }
            if (isAddress(text, at) || (!draft.mask().covered()[at] && isMarkup(text, at))) {
                String sign = Character.toString(codePoint(text, at));
                found.add(new Violation("plain-text", '"' + sign + "\" is no plain text"));
                return;
            }
        }
    }

    /** Addresses are refused even in names: a story that tells one advertises it. */
    private static boolean isAddress(Text text, int at) {
        return switch (text.at(at)) {
            case ':' -> text.holds("//", at + 1);
            case '.' -> isLower(text, at - 1, 'w') && isLower(text, at - 2, 'w') && isLower(text, at - 3, 'w');
            default -> false;
        };
    }

    private static boolean isLower(Text text, int at, char lower) {
        return at >= 0 && text.lower(at) == lower;
    }

    private static boolean isMarkup(Text text, int at) {
        char c = text.at(at);
        if (c < 128) {
            return MARKUP.indexOf(c) >= 0 || ((c == '-' || c == '+') && isLineStart(text, at));
        }
        return switch (Character.getType(codePoint(text, at))) {
            case Character.OTHER_SYMBOL,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.MATH_SYMBOL,
                    Character.MODIFIER_SYMBOL -> true;
            default -> c == '\u2022';
        };
    }

    private static int codePoint(Text text, int at) {
        return text.between(at, Math.min(at + 2, text.length())).codePointAt(0);
    }

    /** What most texts are full of. */
    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || c == ' ' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isLineStart(Text text, int at) {
        return at == 0 || text.at(at - 1) == '\n';
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
