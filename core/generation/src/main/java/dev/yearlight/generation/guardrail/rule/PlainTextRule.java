package dev.yearlight.generation.guardrail.rule;

import dev.yearlight.generation.StoryCheck.Violation;
import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.text.Characters;
import dev.yearlight.generation.guardrail.text.Encoded;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The story is plain text: no markup, addresses, emoji or hidden characters, save what a name itself holds. */
public final class PlainTextRule implements Rule {

    private static final String MARKUP = "*_#`<>{}[]|\\~^=@";

    /** The top-level domains that are told most. */
    private static final Set<String> DOMAINS = Set.of(
            "com", "net", "org", "io", "me", "ai", "co", "info", "biz", "xyz", "app", "dev", "ru", "de", "uk", "us",
            "ly", "gg", "tv", "link", "site", "online", "shop", "store", "top", "club", "live", "news", "cc", "to",
            "gl", "be", "in", "eu", "fr", "cn", "tk", "page", "click", "zip", "test", "example", "invalid", "onion");

    /** From the space up to here, every character of ASCII is seen. */
    private static final char DELETE = 127;

    @Override
    public void check(Draft draft, List<Violation> found) {
        checkHidden(draft.story().title(), found);
        checkHidden(draft.story().body(), found);
        Text text = draft.text();
        for (int at = 0; at < text.length(); at++) {
            if (Characters.isPlain(text.at(at))) {
                continue;
            }
            boolean covered = draft.mask().covered()[at];
            if (isAddress(text, at, covered) || (!covered && isMarkup(text, at)) || Encoded.beginsAt(text, at)) {
                String sign = Character.toString(codePoint(text, at));
                found.add(new Violation("plain-text", '"' + sign + "\" is no plain text"));
                return;
            }
        }
    }

    /** Addresses are refused even in names: a story that tells one advertises it. */
    private static boolean isAddress(Text text, int at, boolean covered) {
        return switch (text.at(at)) {
            case ':' -> text.holds("//", at + 1) || (!covered && isLetter(text, at - 1) && isLetter(text, at + 1));
            case '@' -> isLetter(text, at - 1) && isLetter(text, at + 1);
            case '.' ->
                (isLower(text, at - 1, 'w') && isLower(text, at - 2, 'w') && isLower(text, at - 3, 'w'))
                        || isHost(text, at, covered);
            default -> false;
        };
    }

    /** "host.tld": in a name only with a domain that is known, since names have points of their own. */
    private static boolean isHost(Text text, int point, boolean covered) {
        boolean joins = point > 0 && Characters.isLetterOrDigit(text.at(point - 1)) && isLetter(text, point + 1);
        if (!joins) {
            return false;
        }
        int end = point + 1;
        while (isLetter(text, end)) {
            end++;
        }
        return covered ? DOMAINS.contains(lower(text, point + 1, end)) : end - point > 2;
    }

    private static String lower(Text text, int from, int to) {
        return text.between(from, to).toLowerCase(Locale.ROOT);
    }

    private static boolean isLetter(Text text, int at) {
        return at >= 0 && at < text.length() && Characters.isLetter(text.at(at));
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

    private static boolean isLineStart(Text text, int at) {
        return at == 0 || text.at(at - 1) == '\n';
    }

    /** Hidden characters are refused even in names: the facts' own copies are shown without them. */
    private static void checkHidden(String raw, List<Violation> found) {
        int marks = 0;
        for (int at = 0; at < raw.length(); at++) {
            if (raw.charAt(at) >= ' ' && raw.charAt(at) < DELETE) {
                marks = 0;
                continue;
            }
            int c = raw.codePointAt(at);
            at += Character.charCount(c) - 1;
            marks = isSharedMark(c) ? marks + 1 : 0;
            if (isHidden(c) || marks > 1) {
                found.add(new Violation("plain-text", "U+" + Integer.toHexString(c) + " is a hidden character"));
                return;
            }
        }
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return (type == Character.CONTROL && c != '\n')
                || (type == Character.FORMAT && c != '\u200d' && c != '\u200c')
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || isBlank(c);
    }

    /** What Unicode lets a reader overlook without calling it a format: fillers and selectors of variants. */
    private static boolean isBlank(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x2800
                || c == 0x3164
                || (c >= 0xFE00 && c <= 0xFE0D)
                || c == 0xFFA0
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }

    /** A combining mark of no script of its own; some scripts need two of theirs on a letter. */
    private static boolean isSharedMark(int c) {
        return (c >= 0x0300 && c <= 0x036F)
                || (c >= 0x1AB0 && c <= 0x1AFF)
                || (c >= 0x1DC0 && c <= 0x1DFF)
                || (c >= 0x20D0 && c <= 0x20FF)
                || (c >= 0xFE20 && c <= 0xFE2F);
    }
}
