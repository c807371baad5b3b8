package dev.yearlight.generation.guardrail.number;

import dev.yearlight.generation.guardrail.claim.Claim;
import dev.yearlight.generation.guardrail.text.LongSet;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.Set;

/** What the clause of a number says that it is of: the year, all of the day, a usual day, what was new. */
final class Scope {

    private static final int NEAR = 6;

    private static final LongSet YEAR_HOLDS = LongSet.ofWords(Set.of(
            "holds",
            "held",
            "has",
            "had",
            "counts",
            "counted",
            "contains",
            "contained",
            "came",
            "shows",
            "knows",
            "with",
            "of",
            "'s"));
    private static final LongSet WHOSE_YEAR = LongSet.ofWords(Set.of("your", "whole", "a", "the", "entire", "full"));

    private static final LongSet TOTALS = LongSet.ofWords(Set.of(
            "altogether", "total", "totals", "totalled", "totaled", "overall", "whole", "sum", "grand", "listening"));
    private static final LongSet SOMEONE = LongSet.ofWords(Set.of(
            "them", "they", "their", "her", "him", "his", "she", "he", "song", "track", "artist", "band", "act", "name",
            "voice", "singer", "group", "show", "podcast", "who", "whose"));
    private static final LongSet SOMETHING = LongSet.ofWords(Set.of("it", "its", "one", "that"));
    private static final LongSet LISTENED = LongSet.ofWords(Set.of("listened", "listening"));

    private static final LongSet SURELY_NEW = LongSet.ofWords(
            Set.of("new", "unfamiliar", "unheard", "debuts", "introductions", "discovered", "discoveries"));
    private static final LongSet KNOWN = LongSet.ofWords(Set.of("old", "familiar", "known", "favourites", "favorites"));
    private static final LongSet RELATIVES = LongSet.ofWords(Set.of("who", "that", "you", "which"));
    private static final LongSet HAVE = LongSet.ofWords(Set.of("had", "have", "has", "'d", "were", "was"));
    private static final LongSet NEVER = LongSet.ofWords(Set.of("never", "not"));
    private static final LongSet HAVE_NOT = LongSet.ofWords(Set.of("hadn", "haven", "hasn"));

    /** They count anew, and speak of a part. */
    private static final LongSet SOME =
            LongSet.ofWords(Set.of("some", "few", "many", "most", "half", "several", "others", "and", "but", "though"));

    private static final LongSet USUAL =
            LongSet.ofWords(Set.of("usual", "ordinary", "average", "typical", "normal", "median"));
    private static final LongSet USUALLY =
            LongSet.ofWords(Set.of("usually", "normally", "typically", "generally", "ordinarily"));
    private static final LongSet NEXT_CLAUSE = LongSet.ofWords(Set.of("and", "but", "while", "this"));

    private final Passage passage;
    private final Text text;
    private final Claim claim;

    Scope(Passage passage) {
        this.passage = passage;
        this.text = passage.text;
        this.claim = passage.claim;
    }

    /** Whether the words tie the number to the year: "your year holds", "a year of", "this year", "since January". */
    boolean isOfYear() {
        String next = text.word(claim.end());
        String second = text.word(claim.end() + 1);
        return isHeldByYear()
                || (next.equals("this") && second.equals("year"))
                || (next.equals("since") && second.equals("january"));
    }

    /** The words right before: whose year, and what it does. */
    private boolean isHeldByYear() {
        int before = claim.first() - 1;
        return passage.isJoined(claim.first())
                && passage.isJoined(before)
                && before - 2 >= passage.from
                && YEAR_HOLDS.contains(passage.hash(before))
                && text.word(before - 1).equals("year")
                && WHOSE_YEAR.contains(passage.hash(before - 2));
    }

    /** Whether the words say that the number is all of the day's, in a sentence that speaks of nobody. */
    boolean isTotal(Ownership ownership) {
        if (ownership.isOwned()) {
            return false;
        }
        boolean saysTotal = clauseHolds(TOTALS) || saysInAll(claim.end());
        boolean ofNobody = !ownership.hasTheme()
                && !passage.namesAnyone()
                && !holds(passage.from, passage.to, SOMEONE)
                && (saysInAll(passage.from) || !holds(passage.from, passage.to, SOMETHING));
        return isListenedFor(ownership) || (saysTotal && ofNobody);
    }

    /** "15 artists in all", "all told there were 15 artists". */
    boolean saysAll() {
        return (saysInAll(claim.end()) || saysInAll(passage.from)) && !holds(passage.from, claim.first(), SURELY_NEW);
    }

    private boolean saysInAll(int word) {
        String next = text.word(word);
        return switch (next) {
            case "in" ->
                text.word(word + 1).equals("all") || text.word(word + 1).equals("total");
            case "all" ->
                text.word(word + 1).equals("told") || text.word(word + 1).equals("in");
            case "altogether", "overall" -> true;
            default -> false;
        };
    }

    /** "You listened for 412 minutes", with no name in the rest of the clause. */
    private boolean isListenedFor(Ownership ownership) {
        int before = claim.first() - 1;
        return before > passage.from
                && text.word(before).equals("for")
                && LISTENED.contains(passage.hash(before - 1))
                && !ownership.isTie(claim.end());
    }

    /** Whether the clause that the number stands in says that they were new. */
    boolean saysNew() {
        return (clauseHolds(SURELY_NEW) && !clauseHolds(KNOWN)) || saysFirstTime() || saysNeverBefore();
    }

    private boolean saysFirstTime() {
        for (int word = passage.startOfClause(); word < passage.endOfClause(); word++) {
            if (text.word(word).equals("first") && text.word(word + 1).equals("time")) {
                return true;
            }
        }
        return false;
    }

    /** "Who had never been there before", "you had not heard until then". */
    private boolean saysNeverBefore() {
        for (int word = claim.end(); word + 2 < passage.to; word++) {
            if (text.isNumeral(word) || SOME.contains(passage.hash(word))) {
                return false;
            }
            boolean never = HAVE.contains(passage.hash(word + 1)) && NEVER.contains(passage.hash(word + 2));
            if (RELATIVES.contains(passage.hash(word)) && (never || HAVE_NOT.contains(passage.hash(word + 1)))) {
                return true;
            }
        }
        return false;
    }

    /** "A usual 61 minutes", "on ordinary days you stop after 52", "52 minutes on a normal day". */
    boolean saysUsual() {
        int end = claim.end();
        if (text.word(end).equals("on") && USUAL.contains(passage.hash(end + 2))) {
            return true;
        }
        if (text.word(end).equals("which") && text.word(end + 2).equals("what")) {
            return true;
        }
        for (int word = claim.first() - 1; word >= Math.max(passage.from, claim.first() - NEAR); word--) {
            if (passage.markBefore(word + 1) != Passage.NO_MARK || NEXT_CLAUSE.contains(passage.hash(word))) {
                return false;
            }
            boolean mostDays =
                    text.word(word).equals("most") && text.word(word + 1).equals("days");
            if (USUAL.contains(passage.hash(word)) || USUALLY.contains(passage.hash(word)) || mostDays) {
                return true;
            }
        }
        return false;
    }

    private boolean clauseHolds(LongSet words) {
        return holds(passage.startOfClause(), passage.endOfClause(), words);
    }

    private boolean holds(int from, int to, LongSet words) {
        for (int word = from; word < to; word++) {
            if (words.contains(passage.hash(word))) {
                return true;
            }
        }
        return false;
    }
}
