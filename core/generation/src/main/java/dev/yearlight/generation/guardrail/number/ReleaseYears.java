package dev.yearlight.generation.guardrail.number;

import dev.yearlight.generation.guardrail.claim.Claim.CalendarDate;
import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the year up to which music counts as old from the year of the oldest music: each has words of its own. */
final class ReleaseYears {

    private static final int NEAR = 8;

    private static final Set<String> EARLIER = Set.of("before", "earlier", "older", "sooner", "prior");
    private static final Set<String> LIMITS = Set.of("before", "by", "until", "than", "pre", "to");
    private static final Set<String> OLDEST = Set.of(
            "oldest",
            "earliest",
            "eldest",
            "furthest",
            "farthest",
            "far",
            "senior",
            "deepest",
            "dated",
            "dates",
            "dating",
            "stretched",
            "stretching",
            "reached",
            "reaching");

    private ReleaseYears() {}

    /** What is wrong with a year that stands beside words of the other; null where nothing is. */
    static @Nullable String objection(Draft draft, CalendarDate told) {
        int from = draft.facts().nostalgicFrom();
        int oldest = draft.facts().oldestYear();
        if (from == 0 || oldest == 0 || from == oldest) {
            return null;
        }
        if (told.year() == oldest && isLimit(draft.text(), told)) {
            return "is the year of the oldest music, not the one up to which music counts as old";
        }
        if (told.year() == from && !isLimit(draft.text(), told) && isOldest(draft.text(), told)) {
            return "is not the year of the oldest music";
        }
        return null;
    }

    /** "2010 or before", "before 2010", "no later than 2010", "2010 at the latest". */
    private static boolean isLimit(Text text, CalendarDate told) {
        String next = text.word(told.end());
        boolean joined = next.equals("or") || next.equals("and");
        if (joined && EARLIER.contains(text.word(told.end() + 1))) {
            return true;
        }
        if (next.equals("at") && text.word(told.end() + 2).equals("latest")) {
            return true;
        }
        String before = text.word(told.first() - 1);
        boolean back = before.equals("to") && !text.word(told.first() - 2).equals("up");
        return LIMITS.contains(before) && !back && text.gapBefore(told.first()).length() == 1;
    }

    /** Whether a word of the oldest stands before the year, or soon behind it, in its clause. */
    private static boolean isOldest(Text text, CalendarDate told) {
        for (int word = told.first() - 1; word >= Math.max(0, told.first() - NEAR); word--) {
            String gap = text.gapBefore(word + 1);
            if (text.sentence(word) != text.sentence(told.first()) || gap.indexOf(';') >= 0 || gap.indexOf(':') >= 0) {
                return false;
            }
            if (OLDEST.contains(text.word(word))) {
                return true;
            }
        }
        return false;
    }
}
