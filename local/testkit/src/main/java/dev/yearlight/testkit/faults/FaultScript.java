package dev.yearlight.testkit.faults;

import dev.yearlight.generation.Prompt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * What happens to which call: the first rule that meets it decides, and what no rule meets is answered.
 *
 * @param seed of all chance
 */
public record FaultScript(long seed, List<FaultRule> rules) {

    private static final long SPREAD = 0xD1342543DE82EF95L;

    /** Copies the rules. */
    public FaultScript {
        rules = List.copyOf(rules);
    }

    /** These rules with seed 1. */
    public static FaultScript of(FaultRule... rules) {
        return new FaultScript(1, List.of(rules));
    }

    /**
     * Hands in an order that the seed chooses, each whole and in its own order, one fault a call from the first call on.
     *
     * @param first rules that go before
     * @param last rules for all calls that come after
     */
    public static FaultScript dealt(long seed, List<FaultRule> first, List<List<Fault>> hands, List<FaultRule> last) {
        List<List<Fault>> shuffled = new ArrayList<>(hands);
        Collections.shuffle(shuffled, new Random(seed));
        List<FaultRule> rules = new ArrayList<>(first);
        long number = 0;
        for (List<Fault> hand : shuffled) {
            for (Fault fault : hand) {
                number++;
                rules.add(FaultRule.call(number, fault));
            }
        }
        rules.addAll(last);
        return new FaultScript(seed, rules);
    }

    /** The fault of one call; depends on nothing but the script, the number and the prompt. */
    Fault of(long number, Prompt prompt) {
        SplittableRandom random = new SplittableRandom(seed ^ number * SPREAD);
        for (FaultRule rule : rules) {
            // Drawn for every rule, so that a rule's chance does not depend on the prompts of the rules before it.
            if (rule.when().meets(number, prompt, random.nextDouble())) {
                return rule.then();
            }
        }
        return new Fault.Answer();
    }
}
