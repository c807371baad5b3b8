package dev.yearlight.testkit.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
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
     * One hand a day, dealt as the seed chooses: the first call for the day meets the hand's first fault, the second call
     * its second, and so on; so what a day meets depends on no other.
     *
     * @param first rules that go before
     * @param days at least one for each hand; those that get none meet no fault of a hand
     * @param last rules for all other calls
     */
    public static FaultScript dealt(
            long seed, List<FaultRule> first, List<Asked> days, List<List<Fault>> hands, List<FaultRule> last) {
        if (days.size() < hands.size()) {
            throw new IllegalArgumentException("%d hands for %d days".formatted(hands.size(), days.size()));
        }
        List<Asked> shuffled = new ArrayList<>(days);
        Collections.shuffle(shuffled, new Random(seed));
        List<FaultRule> rules = new ArrayList<>(first);
        Iterator<Asked> day = shuffled.iterator();
        for (List<Fault> hand : hands) {
            Asked asked = day.next();
            for (int turn = 1; turn <= hand.size(); turn++) {
                rules.add(FaultRule.turn(asked, turn, hand.get(turn - 1)));
            }
        }
        rules.addAll(last);
        return new FaultScript(seed, rules);
    }

    /** The fault of one call; depends on nothing but the script and the call. */
    Fault of(Arrival call) {
        SplittableRandom random = new SplittableRandom(seed ^ call.number() * SPREAD);
        for (FaultRule rule : rules) {
            // Drawn for every rule, so that a rule's chance does not depend on the prompts of the rules before it.
            if (rule.when().meets(call, random.nextDouble())) {
                return rule.then();
            }
        }
        return new Fault.Answer();
    }
}
