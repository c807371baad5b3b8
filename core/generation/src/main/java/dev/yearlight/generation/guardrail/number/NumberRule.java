package dev.yearlight.generation.guardrail.number;

import dev.yearlight.generation.StoryCheck.Violation;
import dev.yearlight.generation.guardrail.claim.Claim;
import dev.yearlight.generation.guardrail.claim.Claim.Amount;
import dev.yearlight.generation.guardrail.claim.Claim.Bare;
import dev.yearlight.generation.guardrail.claim.Claim.CalendarDate;
import dev.yearlight.generation.guardrail.claim.Claim.ClockTime;
import dev.yearlight.generation.guardrail.claim.Claim.Decade;
import dev.yearlight.generation.guardrail.claim.Claim.Fraction;
import dev.yearlight.generation.guardrail.claim.Claim.Multiple;
import dev.yearlight.generation.guardrail.claim.Claim.Place;
import dev.yearlight.generation.guardrail.claim.Claim.Weekday;
import dev.yearlight.generation.guardrail.claim.ClaimReader;
import dev.yearlight.generation.guardrail.claim.OtherNoun;
import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.facts.Measure;
import dev.yearlight.generation.guardrail.rule.Rule;
import dev.yearlight.generation.guardrail.text.CalendarWords;
import dev.yearlight.generation.guardrail.text.Terms;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every number, time and date is a fact's, of the same kind, and stands beside the words that it needs. */
public final class NumberRule implements Rule {

    private static final int NEAR = 6;
    private static final int GENERIC_PLACES = 5;
    private static final int YEAR_OF_DAYS = 365;

    private final Terms terms;

    /** The rule; idioms of these terms claim no number. */
    public NumberRule(Terms terms) {
        this.terms = terms;
    }

    @Override
    public void check(Draft draft, List<Violation> found) {
        Counted counted = new Counted();
        Claim before = null;
        Telling telling = new Telling(draft, ClaimReader.read(draft, terms));
        for (Claim claim : telling.claims()) {
            counted.note(draft.text().sentence(claim.first()), claim);
            String objection = objection(telling, claim, counted);
            if (objection == null && before != null && isMoreThanWhole(draft.text(), before, claim)) {
                objection = "is more than the whole that it is a part of";
            }
            before = claim;
            if (objection != null) {
                String said = draft.text().excerpt(claim.first(), claim.end());
                found.add(new Violation(ruleOf(claim), '"' + said + "\" " + objection));
            }
        }
    }

    /** What was counted last, and what before that, within two sentences. */
    private static final class Counted {

        private @Nullable Measure last;
        private @Nullable Measure beforeThat;
        private int lastIn;
        private int beforeThatIn;
        private int sentence;

        void note(int sentence, Claim claim) {
            this.sentence = sentence;
            if (!(claim instanceof Amount amount)) {
                return;
            }
            if (amount.measure() != last) {
                beforeThat = last;
                beforeThatIn = lastIn;
                last = amount.measure();
            }
            lastIn = sentence;
        }

        @Nullable
        Measure last() {
            return sentence - lastIn <= 1 ? last : null;
        }

        @Nullable
        Measure beforeThat() {
            return sentence - beforeThatIn <= 2 ? beforeThat : null;
        }
    }

    private static boolean isMoreThanWhole(Text text, Claim before, Claim claim) {
        return PartOfWhole.isExceeded(text, before, claim) || PartOfWhole.isExceededBehind(text, before, claim);
    }

    private static String ruleOf(Claim claim) {
        return switch (claim) {
            case Amount amount -> "number";
            case Multiple multiple -> "number";
            case Fraction fraction -> "number";
            case Bare bare -> "number";
            case Place place -> "number";
            case ClockTime time -> "time";
            case CalendarDate date -> "date";
            case Weekday weekday -> "date";
            case Decade decade -> "date";
        };
    }

    private static @Nullable String objection(Telling telling, Claim claim, Counted counted) {
        return switch (claim) {
            case Amount amount -> amount(telling, amount);
            case Multiple told ->
                FigureCheck.objection(
                        telling,
                        claim,
                        Measure.MULTIPLE,
                        false,
                        value -> Closeness.multiple(told.value(), value, told.decimals(), told.approach()));
            case Fraction told ->
                FigureCheck.objection(
                        telling,
                        claim,
                        Measure.PERCENT,
                        false,
                        value -> Closeness.fraction(told.percent(), value, told.approach()));
            case Bare bare -> bare(telling, bare, counted);
            case Place place -> place(telling.draft(), place);
            case ClockTime time -> ClockCheck.objection(telling.draft(), time);
            case CalendarDate date -> CalendarCheck.objection(telling.draft(), date);
            case Weekday weekday ->
                weekday.weekday() == telling.draft().facts().date().getDayOfWeek() ? null : "is not the day's weekday";
            case Decade decade ->
                telling.draft().facts().decades().contains(decade.from())
                        ? null
                        : "is a decade that no figure speaks of";
        };
    }

    private static @Nullable String amount(Telling telling, Amount amount) {
        double told = amount.value();
        return switch (amount.measure()) {
            case BARE ->
                FigureCheck.objection(
                        telling,
                        amount,
                        null,
                        amount.asNew(),
                        value -> Closeness.matches(told, value, amount.step(), amount.approach()));
            case DAYS -> isYearOfDays(told) ? null : counted(telling, amount);
            case MONTHS -> told == 12 ? null : "is a count that no figure bears out";
            case WEEKS -> told == 52 ? null : "is a count that no figure bears out";
            case DECADES ->
                FigureCheck.objection(telling, amount, Measure.YEARS, false, value -> Math.floor(value / 10) == told);
            case MINUTES -> told == 24 * 60 && amount.step() == 60 ? null : counted(telling, amount);
            case HOURS, PLAYS, TRACKS, ARTISTS, EPISODES, SHOWS, GENRES, PERCENT, YEARS, MULTIPLE ->
                counted(telling, amount);
        };
    }

    /** "The other 364": as many days as a year has, with this one or without. */
    private static boolean isYearOfDays(double told) {
        return told >= YEAR_OF_DAYS - 1 && told <= YEAR_OF_DAYS + 1;
    }

    private static @Nullable String counted(Telling telling, Amount amount) {
        if (amount.step() == 0) {
            return FigureCheck.objection(telling, amount, amount.measure(), false, value -> value >= amount.value());
        }
        return FigureCheck.objection(
                telling,
                amount,
                amount.measure(),
                amount.asNew(),
                value -> Closeness.matches(amount.value(), value, amount.step(), amount.approach()));
    }

    /** A number without a noun counts what was counted last, or what before that. */
    private static @Nullable String bare(Telling telling, Bare bare, Counted counted) {
        if (isYearOfDays(bare.value())) {
            return null;
        }
        if (bare.asHour() && ClockCheck.isActiveHour(telling.draft().facts(), bare.value())) {
            return null;
        }
        Measure noun = nounBefore(telling.draft().text(), bare);
        Measure last = noun == null ? counted.last() : noun;
        String objection = bare(telling, bare, bare.ofOthers() ? null : last);
        boolean again = objection != null && last != null && counted.beforeThat() != null;
        if (again && bare(telling, bare, counted.beforeThat()) == null) {
            return null;
        }
        return objection == null || !countsAnew(telling.draft(), bare)
                ? objection
                : bare(telling, bare, (Measure) null);
    }

    /** "Refills: 17", "8 guests": a sentence that names nobody counts something else than the one before. */
    private static boolean countsAnew(Draft draft, Bare bare) {
        Passage passage = new Passage(draft, bare);
        if (passage.namesAnyone()) {
            return false;
        }
        char mark = passage.markBefore(bare.first());
        boolean entry = mark == ':' || mark == ',';
        boolean labelled = entry && bare.first() > passage.from && bare.end() == passage.to;
        boolean noun = bare.first() == passage.from && passage.isJoined(bare.end());
        boolean different = draft.text().word(bare.end()).equals("of")
                && draft.text().word(bare.end() + 2).equals("different");
        return labelled || noun || different;
    }

    private static @Nullable String bare(Telling telling, Bare bare, @Nullable Measure counted) {
        return FigureCheck.objection(
                telling, bare, counted, false, value -> Closeness.matches(bare.value(), value, 1, bare.approach()));
    }

    /** "New voices kept arriving, eleven in all." */
    private static @Nullable Measure nounBefore(Text text, Bare bare) {
        for (int word = bare.first() - 1; word >= Math.max(0, bare.first() - NEAR); word--) {
            boolean sameSentence = text.sentence(word) == text.sentence(bare.first());
            Measure measure = sameSentence && text.word(word).endsWith("s") ? Measure.ofNoun(text.word(word)) : null;
            if (measure == Measure.ARTISTS || measure == Measure.EPISODES || measure == Measure.TRACKS) {
                return measure;
            }
        }
        return null;
    }

    private static @Nullable String place(Draft draft, Place place) {
        Text text = draft.text();
        boolean spoken = !text.isNumeral(place.first());
        boolean generic = spoken && (place.value() <= GENERIC_PLACES || isOfOthers(text, place));
        return generic || place.value() == draft.facts().date().getDayOfMonth()
                ? null
                : "is neither a place that the facts tell nor the day of the month";
    }

    /** "The thirteenth guest": a noun follows that nothing of the day is counted by. */
    private static boolean isOfOthers(Text text, Place place) {
        String next = text.word(place.end());
        return !next.isEmpty()
                && text.gapBefore(place.end()).equals(" ")
                && !next.equals("of")
                && !CalendarWords.contain(next)
                && Measure.ofNoun(next) == null
                && !OtherNoun.endsNoun(text, place.end());
    }
}
