package dev.yearlight.generation.guardrail.number;

import dev.yearlight.generation.guardrail.facts.Fact;
import dev.yearlight.generation.guardrail.facts.Mask;
import dev.yearlight.generation.guardrail.facts.Names;
import dev.yearlight.generation.guardrail.text.Hashing;
import dev.yearlight.generation.guardrail.text.LongSet;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.Set;

/** Finds who has a number, by the words before it: the name that its clause begins with. */
final class Subject {

    /** How far a verb of having reaches back to its name. */
    private static final int SOON = 5;

    /** How far any verb reaches back to the name that its clause begins with. */
    private static final int REACH = 9;

    /** Words behind a comma that go on speaking of the name before it. */
    private static final LongSet RELATIVES =
            LongSet.ofWords(Set.of("who", "which", "whose", "with", "for", "at", "on", "good", "all"));

    private static final LongSet OTHERS = LongSet.ofWords(Set.of(
            "you",
            "i",
            "we",
            "day",
            "that",
            "it",
            "this",
            "year",
            "there",
            "they",
            "total",
            "whole",
            "everything",
            "listening"));

    private static final LongSet PRONOUNS = LongSet.ofWords(Set.of("you", "i", "we", "day", "that"));

    /** Words before a number that is told as already known. */
    private static final LongSet KNOWN = LongSet.ofWords(Set.of(
            "the",
            "all",
            "your",
            "these",
            "those",
            "its",
            "full",
            "through",
            "across",
            "throughout",
            "in",
            "into",
            "among",
            "of",
            "than"));

    private static final LongSet PUT_IN = LongSet.ofWords(Set.of(
            "put", "puts", "chipped", "chips", "clocked", "clocks", "weighed", "weighs", "came", "comes", "got", "gets",
            "turned", "turns", "pitched"));

    /** Words behind which a clause begins. */
    private static final LongSet OPENERS = LongSet.ofWords(Set.of(
            "and",
            "but",
            "while",
            "that",
            "as",
            "because",
            "since",
            "so",
            "when",
            "where",
            "then",
            "whereas",
            "though",
            "although",
            "only",
            "even",
            "still",
            "here",
            "say",
            "says",
            "mostly",
            "mainly"));

    /** Words behind a name that add others to it. */
    private static final LongSet ADDITIONS = LongSet.ofWords(Set.of("and", "or", "nor", "plus", "to"));

    private static final LongSet MADE = LongSet.ofWords(Set.of("by", "from", "of"));

    private static final LongSet HAVING = LongSet.ofWords(Set.of(
            "had",
            "has",
            "have",
            "took",
            "takes",
            "filled",
            "fills",
            "got",
            "claimed",
            "held",
            "for",
            "up",
            "with",
            "gets",
            "claims",
            "earned",
            "collected",
            "played",
            "ran",
            "lasted",
            "came",
            "comes",
            "spanned",
            "led",
            "managed",
            "brought",
            "gave",
            "needed",
            "wanted",
            "received",
            "logged",
            "made",
            "totalled",
            "totaled",
            "contributed",
            "added",
            "at"));

    private static final long FOR = Hashing.of("for");
    private static final long BY = Hashing.of("by");

    private final Passage passage;
    private final Text text;
    private final Mask mask;
    private final Names names;
    private final int number;
    private final boolean times;

    Subject(Passage passage, Names names) {
        this.passage = passage;
        this.text = passage.text;
        this.mask = passage.mask;
        this.names = names;
        this.number = passage.claim.first();
        this.times = passage.countsTimes();
    }

    /** The entity that has, took or filled the number; {@link Mask#NONE} where the words before tell none. */
    int entity() {
        if (passage.markBefore(number) == '(') {
            return lastNamed(number - 1);
        }
        boolean verb = false;
        boolean other = false;
        for (int word = number - 1; word >= Math.max(passage.from, number - REACH); word--) {
            char mark = passage.markBefore(word + 1);
            boolean relative = mark == ',' && RELATIVES.contains(passage.hash(word + 1)) && passage.isNamed(word);
            boolean added = mark == ',' && word + 2 == number && passage.hash(word + 1) == FOR;
            if (mark != Passage.NO_MARK && mark != ':' && !relative && !added) {
                return Mask.NONE;
            }
            verb |= mark == ':' || relative;
            if (passage.isNamed(word)) {
                boolean has = (verb && number - word <= SOON) || times || word == number - 1 || relative;
                return has || (!other && begins(word)) ? entityOrTitle(word) : Mask.NONE;
            }
            long hash = passage.hash(word);
            if (number - word <= SOON && HAVING.contains(hash)) {
                if (PRONOUNS.contains(passage.hash(word - 1)) && !times) {
                    return Mask.NONE;
                }
                verb = true;
            }
            other |= OTHERS.contains(hash) || (word == number - 1 && KNOWN.contains(hash) && !isPhrasal(word));
        }
        return Mask.NONE;
    }

    /** Whether the fact's owner is named before the number, and nothing else that could have it between them. */
    boolean isLed(Fact fact) {
        for (int word = number - 1; word >= passage.from; word--) {
            if (passage.isNamed(word)) {
                return fact.belongsTo(mask.entities()[word]);
            }
            if (OTHERS.contains(passage.hash(word))) {
                return false;
            }
        }
        return false;
    }

    /** "NAME put in 38 minutes". */
    private boolean isPhrasal(int in) {
        return text.word(in).equals("in") && PUT_IN.contains(passage.hash(in - 1));
    }

    /** Whether a clause begins with the name, and goes on with what the name does. */
    private boolean begins(int word) {
        int first = mask.firsts()[word];
        if (ADDITIONS.contains(passage.hash(word + 1)) || passage.markBefore(word + 1) != Passage.NO_MARK) {
            return false;
        }
        char mark = passage.markBefore(first);
        boolean opened = OPENERS.contains(passage.hash(first - 1)) && !passage.isNamed(first - 2);
        boolean parted = mark == ':' || mark == ';' || (mark == ',' && !passage.isNamed(first - 1));
        return first == passage.from || opened || parted;
    }

    /** "NAME came out on top (38 minutes)". */
    private int lastNamed(int before) {
        for (int word = before; word >= passage.from; word--) {
            if (passage.isNamed(word)) {
                return entityOrTitle(word);
            }
            if (passage.markBefore(word + 1) == ')') {
                return Mask.NONE;
            }
        }
        return Mask.NONE;
    }

    /** The entity named there, or the title that it made where the words are "TITLE by NAME". */
    private int entityOrTitle(int word) {
        int maker = mask.entities()[word];
        int by = mask.firsts()[word] - 1;
        if (by <= passage.from) {
            return maker;
        }
        boolean made = MADE.contains(passage.hash(by)) && passage.isNamed(by - 1);
        if (made && names.isPair(mask.entities()[by - 1], maker)) {
            return mask.entities()[by - 1];
        }
        return passage.hash(by) == BY ? Mask.NONE : maker;
    }
}
