package dev.yearlight.generation.guardrail.number;

import dev.yearlight.domain.Category;
import dev.yearlight.generation.guardrail.claim.Claim;
import dev.yearlight.generation.guardrail.claim.Claim.CalendarDate;
import dev.yearlight.generation.guardrail.claim.Claim.Weekday;
import dev.yearlight.generation.guardrail.facts.Cue;
import dev.yearlight.generation.guardrail.facts.Fact;
import dev.yearlight.generation.guardrail.facts.Measure;
import dev.yearlight.generation.guardrail.text.Hashing;
import dev.yearlight.generation.guardrail.text.LongSet;
import java.util.Set;

/** Decides whether a figure may be told though no word beside it says what it is of. */
final class MissingCue {

    private static final int MINUTES_A_DAY = 24 * 60;

    private static final LongSet THIS_DAY = LongSet.ofWords(Set.of("today", "tonight", "yesterday"));
    private static final LongSet GIVEN =
            LongSet.ofWords(Set.of("gave", "spent", "listened", "lasted", "took", "heard", "played"));
    private static final LongSet POINTING =
            LongSet.ofWords(Set.of("that", "this", "the", "one", "single", "whole", "entire"));
    private static final LongSet SUPERLATIVES = LongSet.ofWords(Set.of(
            "record",
            "longest",
            "largest",
            "biggest",
            "greatest",
            "highest",
            "longer",
            "larger",
            "bigger",
            "total",
            "altogether",
            "told"));
    private static final long DAY = Hashing.of("day");

    private final Telling telling;
    private final Passage passage;
    private final CueSearch cues;

    MissingCue(Telling telling, Passage passage, CueSearch cues) {
        this.telling = telling;
        this.passage = passage;
        this.cues = cues;
    }

    /** Whether nothing in the text speaks against the figure, though nothing beside it speaks for it. */
    boolean isAllowed(Fact figure) {
        return switch (figure.cue()) {
            case NONE -> true;
            case USUAL -> isUsual() && telling.setsApart(figure, passage.claim);
            case NEW -> telling.setsApart(figure, passage.claim) || isOfDiscovery(figure);
            case YEAR ->
                cues.paragraphGives(Cue.YEAR) || (!figure.owned() && (isOfNoDay(figure) || isBeyondDay(figure)));
            case PODCAST, PAST -> cues.paragraphGives(figure.cue());
            case UNUSUAL -> telling.draft().facts().category() == Category.UNUSUAL || cues.paragraphGives(Cue.UNUSUAL);
            case HOUR -> false;
        };
    }

    private boolean isOfDiscovery(Fact figure) {
        return telling.draft().facts().category() == Category.DISCOVERY
                && cues.paragraphGives(Cue.NEW)
                && !telling.isExchanged(figure, passage.claim);
    }

    /** The story of the year's first day looks ahead at the rest. */
    private boolean isOfNoDay(Fact figure) {
        boolean firstDay = telling.draft().facts().category() == Category.NEW_YEAR;
        return (firstDay && !saysThisDay() && !telling.isExchanged(figure, passage.claim))
                || figure.measure() == Measure.DAYS;
    }

    /** More than any day has. */
    private boolean isBeyondDay(Fact figure) {
        boolean beyond = figure.measure() == Measure.MINUTES ? figure.value() > MINUTES_A_DAY : figure.value() > most();
        return beyond && !saysThisDay() && !isGiven() && !telling.isExchanged(figure, passage.claim);
    }

    /** The day's plays; it has no more artists or tracks. */
    private double most() {
        double most = 0;
        for (Fact fact : telling.draft().facts().numbers()) {
            boolean plays = fact.measure() == Measure.PLAYS && fact.cue() == Cue.NONE;
            most = plays ? Math.max(most, fact.value()) : most;
        }
        return most;
    }

    /** Whether nothing says that the number is this day's, or a name's. */
    private boolean isUsual() {
        return passage.text.paragraph(passage.claim.first()) > 0 && !saysThisDay() && !isGiven() && !followsName();
    }

    private boolean followsName() {
        for (int word = passage.from; word < passage.claim.first(); word++) {
            if (passage.isNamed(word)) {
                return true;
            }
        }
        return false;
    }

    /** "You gave them 61 minutes", "it took 61 minutes". */
    private boolean isGiven() {
        for (int word = passage.startOfClause(); word < passage.claim.first(); word++) {
            if (GIVEN.contains(passage.hash(word))) {
                return true;
            }
        }
        return false;
    }

    private boolean saysThisDay() {
        int from = passage.startOfClause();
        int to = passage.endOfClause();
        for (Claim claim : telling.claims()) {
            boolean dated = claim instanceof CalendarDate || claim instanceof Weekday;
            if (dated && claim.first() >= from && claim.first() < to) {
                return true;
            }
        }
        for (int word = from; word < to; word++) {
            boolean day = passage.hash(word) == DAY && POINTING.contains(passage.hash(word - 1));
            if (day || THIS_DAY.contains(passage.hash(word)) || SUPERLATIVES.contains(passage.hash(word))) {
                return true;
            }
        }
        return false;
    }
}
