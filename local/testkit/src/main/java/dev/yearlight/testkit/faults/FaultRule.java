package dev.yearlight.testkit.faults;

import dev.yearlight.generation.Prompt;
import java.util.function.Predicate;

/**
 * One line of a script: which calls it is for, and what happens to them.
 *
 * @param when which calls
 * @param then what happens
 */
public record FaultRule(Condition when, Fault then) {

    /** Which calls a rule is for. */
    @FunctionalInterface
    public interface Condition {

        /**
         * Whether the call is one of them.
         *
         * @param chance from 0 to 1, the same for the same seed, rule and number
         */
        boolean meets(Arrival call, double chance);
    }

    /** The n-th call, counted from 1. */
    public static FaultRule call(long number, Fault then) {
        return calls(number, number, then);
    }

    /** The calls from one number to another, both inclusive. */
    public static FaultRule calls(long first, long last, Fault then) {
        return new FaultRule((call, chance) -> call.number() >= first && call.number() <= last, then);
    }

    /** Every call for this day. */
    public static FaultRule day(Asked asked, Fault then) {
        return new FaultRule((call, chance) -> call.asked().equals(asked), then);
    }

    /** The n-th call for this day, counted from 1, whatever other calls come between. */
    public static FaultRule turn(Asked asked, int turn, Fault then) {
        return new FaultRule(
                (call, chance) -> call.turn() == turn && call.asked().equals(asked), then);
    }

    /** Calls with such a prompt. */
    public static FaultRule prompts(Predicate<Prompt> matching, Fault then) {
        return new FaultRule((call, chance) -> matching.test(call.prompt()), then);
    }

    /** This share of the calls, chosen by the script's seed. */
    public static FaultRule rate(double share, Fault then) {
        return new FaultRule((call, chance) -> chance < share, then);
    }

    /** Every call. */
    public static FaultRule always(Fault then) {
        return rate(2, then);
    }
}
