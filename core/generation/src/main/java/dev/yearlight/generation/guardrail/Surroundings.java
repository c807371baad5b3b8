package dev.yearlight.generation.guardrail;

import java.util.EnumSet;
import java.util.Set;

/** The sentence that a claim stands in, and the one before it: which words and names they hold. */
final class Surroundings {

    private static final int NEAR_USUAL = 9;
    private static final int SOON = 5;
    private static final int CLAUSE = 5;
    private static final Set<String> TIES = Set.of("with", "of", "from", "by", "to", "for", "on");

    private static final Set<String> MAKERS =
            Set.of("them", "her", "him", "band", "artist", "singer", "group", "duo", "theirs");
    private static final Set<String> HAVING = Set.of(
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
            "lasted");

    private final Text text;
    private final Mask mask;
    private final Claim claim;
    private final int from;
    private final int to;
    private final Set<Cue> searched = EnumSet.noneOf(Cue.class);
    private final Set<Cue> given = EnumSet.noneOf(Cue.class);

    Surroundings(Draft draft, Claim claim) {
        this.text = draft.text();
        this.mask = draft.mask();
        this.claim = claim;
        int sentence = text.sentence(claim.first());
        int first = claim.first();
        while (first > 0 && text.sentence(first - 1) == sentence) {
            first--;
        }
        int end = claim.first();
        while (end < text.size() && text.sentence(end) == sentence) {
            end++;
        }
        this.from = first;
        this.to = end;
    }

    /** Whether a word of the cue stands near: in this sentence or the one before. */
    boolean cue(Cue cue) {
        if (searched.add(cue) && (cue == Cue.NONE || search(cue))) {
            given.add(cue);
        }
        return given.contains(cue);
    }

    private boolean search(Cue cue) {
        int earliest = cue == Cue.USUAL ? Math.max(from, claim.first() - NEAR_USUAL) : startOfSentenceBefore(from);
        int latest = cue == Cue.USUAL ? Math.min(to, claim.end() + SOON) : to;
        for (int word = earliest; word < latest; word++) {
            boolean says = cue.isGivenBy(text.hash(word))
                    || (cue == Cue.YEAR && text.end(word) - text.start(word) == 4 && text.isNumeral(word));
            if (says && !isOfClaim(word)) {
                return true;
            }
        }
        return false;
    }

    /** A number is no cue for itself; its noun may be. */
    private boolean isOfClaim(int word) {
        return word >= claim.first() && word < claim.end() && text.isNumeral(word);
    }

    /** Whether the words tie the number to some name or maker: "38 minutes with NAME", "NAME had 38", "gave them 38". */
    boolean isOwned() {
        return isTiedToName() || isTiedToMaker() || subject() != Mask.NONE;
    }

    /** Whether the words tie the number to the year: "this year", "since January". */
    boolean isOfYear() {
        String next = text.word(claim.end());
        String second = text.word(claim.end() + 1);
        return (next.equals("this") && second.equals("year")) || (next.equals("since") && second.equals("january"));
    }

    /** The entity that has, took or filled the number; {@link Mask#NONE} where the words before tell none. */
    int subject() {
        boolean verb = false;
        for (int word = claim.first() - 1; word >= Math.max(from, claim.first() - CLAUSE); word--) {
            String gap = text.gapBefore(word + 1).strip().replace("\"", "").replace("'", "");
            verb |= gap.equals(":");
            if (!gap.isEmpty() && !gap.equals(":")) {
                return Mask.NONE;
            }
            if (isNamed(word)) {
                boolean maker = text.word(mask.firsts()[word] - 1).equals("by");
                return !maker && (verb || word == claim.first() - 1) ? mask.entities()[word] : Mask.NONE;
            }
            verb |= HAVING.contains(text.word(word));
        }
        return Mask.NONE;
    }

    private boolean isTiedToMaker() {
        int at = claim.end();
        if (!TIES.contains(text.word(at))) {
            return false;
        }
        String next = text.word(at + 1);
        boolean article = next.equals("the") || next.equals("one") || next.equals("this") || next.equals("that");
        return MAKERS.contains(article ? text.word(at + 2) : next);
    }

    /** Whether the fact's owner is named where the number is told. */
    boolean names(Fact fact) {
        boolean named = false;
        boolean namedBefore = false;
        for (int word = from; word < to; word++) {
            int entity = mask.entities()[word];
            if (entity == Mask.NONE || entity == Names.CATEGORY) {
                continue;
            }
            if (fact.belongsTo(entity)) {
                return true;
            }
            named = true;
            namedBefore |= word < claim.first();
        }
        boolean open = !named || (!namedBefore && !isTiedToName());
        return open && (namedLast(fact) || (!named && namedNext(fact)));
    }

    /** "38 minutes with NAME" tells whose they are. */
    private boolean isTiedToName() {
        int end = claim.end();
        return end + 1 < text.size() && TIES.contains(text.word(end)) && mask.masked(end + 1);
    }

    /** Whether the nearest earlier sentence that names anyone names the owner. */
    private boolean namedLast(Fact fact) {
        int word = from - 1;
        while (word >= 0 && !isNamed(word)) {
            word--;
        }
        if (word < 0) {
            return false;
        }
        int sentence = text.sentence(word);
        while (word >= 0 && text.sentence(word) == sentence) {
            if (isNamed(word) && fact.belongsTo(mask.entities()[word])) {
                return true;
            }
            word--;
        }
        return false;
    }

    /** Whether the next sentence of the paragraph names the owner. */
    private boolean namedNext(Fact fact) {
        int word = to;
        while (word < text.size()
                && text.sentence(word) == text.sentence(to)
                && text.paragraph(word) == text.paragraph(claim.first())) {
            if (isNamed(word) && fact.belongsTo(mask.entities()[word])) {
                return true;
            }
            word++;
        }
        return false;
    }

    private boolean isNamed(int word) {
        return mask.masked(word) && mask.entities()[word] != Names.CATEGORY;
    }

    private int startOfSentenceBefore(int sentenceStart) {
        int first = sentenceStart;
        int sentence = first == 0 ? 0 : text.sentence(first - 1);
        while (first > 0 && text.sentence(first - 1) == sentence) {
            first--;
        }
        return first;
    }
}
