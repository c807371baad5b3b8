package dev.yearlight.local.writer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What sentences become for one story; each is filled and compared with the earlier stories at most once. */
final class Phrases {

    private final Map<String, String> facts;
    private final Repetition earlier;
    private final Map<Sentence, Optional<Phrase>> known = new HashMap<>();

    Phrases(Map<String, String> facts, Repetition earlier) {
        this.facts = facts;
        this.earlier = earlier;
    }

    /**
     * A filled sentence.
     *
     * @param words how many it has
     */
    record Phrase(Set<String> topics, String text, int words) {}

    /** The sentence filled, whether said before or not; empty where a fact is missing. */
    Optional<String> fill(Sentence sentence) {
        return sentence.fill(facts);
    }

    /** The sentence filled; empty where a fact is missing or an earlier story says it. */
    Optional<Phrase> unsaid(Sentence sentence) {
        return known.computeIfAbsent(sentence, this::compare);
    }

    private Optional<Phrase> compare(Sentence sentence) {
        return fill(sentence)
                .filter(text -> !earlier.uses(sentence) && !earlier.sharesRun(text))
                .map(text -> new Phrase(
                        sentence.topics(), text, Repetition.words(text).size()));
    }
}
