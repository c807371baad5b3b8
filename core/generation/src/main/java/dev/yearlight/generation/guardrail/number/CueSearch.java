package dev.yearlight.generation.guardrail.number;

import dev.yearlight.generation.guardrail.claim.Claim;
import dev.yearlight.generation.guardrail.facts.Cue;
import dev.yearlight.generation.guardrail.facts.Measure;
import dev.yearlight.generation.guardrail.text.LongSet;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.EnumSet;
import java.util.Set;

/** Looks for the words that say what a number is of, in its sentence and the one before. */
final class CueSearch {

    private static final int NEAR_USUAL = 9;
    private static final int SOON = 5;
    private static final int YEAR_DIGITS = 4;

    /** A question this short is answered by the next sentence. */
    private static final int SHORT_QUESTION = 9;

    private static final LongSet GOING_ON = LongSet.ofWords(Set.of("they", "these", "those", "each"));

    private static final LongSet NEXT_CLAUSE =
            LongSet.ofWords(Set.of("where", "whereas", "when", "while", "and", "but", "against"));

    private final Passage passage;
    private final Text text;
    private final Claim claim;
    private final Set<Cue> searched = EnumSet.noneOf(Cue.class);
    private final Set<Cue> given = EnumSet.noneOf(Cue.class);

    CueSearch(Passage passage) {
        this.passage = passage;
        this.text = passage.text;
        this.claim = passage.claim;
    }

    /** Whether a word of the cue stands near: in this sentence or the one before. */
    boolean gives(Cue cue) {
        if (searched.add(cue) && (cue == Cue.NONE || search(cue))) {
            given.add(cue);
        }
        return given.contains(cue);
    }

    /** Whether a word of the cue stands anywhere in the paragraph. */
    boolean paragraphGives(Cue cue) {
        int paragraph = text.paragraph(claim.first());
        int first = claim.first();
        while (first > 0 && text.paragraph(first - 1) == paragraph) {
            first--;
        }
        int end = claim.end();
        while (end < text.size() && text.paragraph(end) == paragraph) {
            end++;
        }
        return holds(cue, first, end);
    }

    private boolean search(Cue cue) {
        return switch (cue) {
            case USUAL -> holds(cue, earliestUsual(), latestUsual());
            case HOUR -> holds(cue, passage.from, passage.to);
            case NEW -> holds(cue, passage.startOfSentenceBefore(), latestNew());
            case NONE, YEAR, PODCAST, PAST, UNUSUAL -> holds(cue, passage.startOfSentenceBefore(), passage.to);
        };
    }

    /** "A typical day? About 61." */
    private int earliestUsual() {
        int before = passage.startOfSentenceBefore();
        boolean asked = passage.from > before
                && passage.from - before <= SHORT_QUESTION
                && passage.markBefore(passage.from) == '?';
        return asked ? before : Math.max(passage.from, claim.first() - NEAR_USUAL);
    }

    /** Another clause may tell what is usual, and by another number. */
    private int latestUsual() {
        if (text.word(claim.end()).equals("which")) {
            return passage.to;
        }
        int latest = claim.end();
        while (latest < Math.min(passage.to, claim.end() + SOON) && !NEXT_CLAUSE.contains(text.hash(latest))) {
            latest++;
        }
        return latest;
    }

    /** "They were new": the next sentence may go on about what was counted. */
    private int latestNew() {
        boolean goesOn = passage.to < text.size() && GOING_ON.contains(text.hash(passage.to));
        return goesOn ? passage.endOfSentenceBehind() : passage.to;
    }

    private boolean holds(Cue cue, int first, int end) {
        for (int word = first; word < end; word++) {
            boolean says = cue.isGivenBy(text.hash(word))
                    || (cue == Cue.YEAR && text.end(word) - text.start(word) == YEAR_DIGITS && text.isNumeral(word));
            if (says && !isOfClaim(word)) {
                return true;
            }
        }
        return false;
    }

    /** A number is no cue for itself; its noun may be. */
    private boolean isOfClaim(int word) {
        return word >= claim.first() && word < claim.end() && (text.isNumeral(word) || isNoun(word));
    }

    /** "An hour" within a duration tells no time of day. */
    private boolean isNoun(int word) {
        return Measure.ofNoun(text.word(word)) == Measure.HOURS;
    }
}
