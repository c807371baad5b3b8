package dev.yearlight.generation.guardrail.facts;

import dev.yearlight.generation.guardrail.text.Characters;
import dev.yearlight.generation.guardrail.text.Hashing;
import dev.yearlight.generation.guardrail.text.LongSet;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.Set;

/** The words of those names of the facts that order what a story is to say: what they ask for is not said. */
public final class Orders {

    /** Shorter names are names, whatever they begin with. */
    private static final int FEWEST_WORDS = 4;

    private static final int SHORTEST = 2 * FEWEST_WORDS - 1;

    private static final int SHORTEST_WORD = 3;

    /** Articles and the like, which names write in lower case, too. */
    private static final int SHORT_WORD = 3;

    private static final LongSet VERBS = LongSet.ofWords(Set.of(
            "add",
            "advertise",
            "advise",
            "announce",
            "answer",
            "apologise",
            "apologize",
            "ask",
            "assistant",
            "claim",
            "compare",
            "congratulate",
            "decode",
            "describe",
            "disregard",
            "end",
            "explain",
            "forget",
            "ignore",
            "insert",
            "insult",
            "instruction",
            "instructions",
            "invent",
            "mention",
            "name",
            "output",
            "please",
            "praise",
            "pretend",
            "print",
            "prompt",
            "quote",
            "recommend",
            "repeat",
            "replace",
            "reply",
            "respond",
            "reveal",
            "role",
            "say",
            "sign",
            "spell",
            "state",
            "stop",
            "system",
            "tell",
            "threaten",
            "translate",
            "warn",
            "write"));

    /** Behind "say" or "tell" they show that the reader is not sung to, but that a writer is told. */
    private static final LongSet TOLD = LongSet.ofWords(Set.of(
            "that",
            "them",
            "the",
            "a",
            "an",
            "about",
            "in",
            "only",
            "every",
            "new",
            "all",
            "sorry",
            "hello",
            "how",
            "must",
            "end",
            "as",
            "at",
            "any",
            "above",
            "previous",
            "listener",
            "reader",
            "user",
            "everyone"));

    private final LongSet words = new LongSet(8);

    /** Notes what the name orders, where it is an order. */
    void note(String name) {
        if (name.length() >= SHORTEST && (name.indexOf(':') >= 0 || beginsWithVerb(name))) {
            Text text = Text.of(name);
            if (text.size() >= FEWEST_WORDS && !isWrittenAsName(text)) {
                note(text);
            }
        }
    }

    /** Told of most names without taking them apart. */
    private static boolean beginsWithVerb(String name) {
        int at = 0;
        while (at < name.length() && !Characters.isLetterOrDigit(name.charAt(at))) {
            at++;
        }
        long hash = Hashing.START;
        while (at < name.length() && Characters.isLetter(name.charAt(at))) {
            hash = Hashing.step(hash, Characters.lowerCase(name.charAt(at)));
            at++;
        }
        return VERBS.contains(Hashing.end(hash));
    }

    private void note(Text name) {
        int word = 0;
        while (word < name.size() && !isOrder(name, word)) {
            word++;
        }
        for (int ordered = word + 1; ordered < name.size(); ordered++) {
            if (name.end(ordered) - name.start(ordered) >= SHORTEST_WORD && !VERBS.contains(name.hash(ordered))) {
                words.add(name.hash(ordered));
            }
        }
    }

    private static boolean isOrder(Text name, int word) {
        boolean announced = word > 0 && name.gapBefore(word).indexOf(':') >= 0;
        boolean told = word + 1 < name.size() && TOLD.contains(name.hash(word + 1));
        return VERBS.contains(name.hash(word)) && (told || announced);
    }

    /** Whether every longer word begins with a capital, or cannot: no sentence, and so no order. */
    static boolean isWrittenAsName(Text name) {
        for (int word = 0; word < name.size(); word++) {
            boolean longer = name.end(word) - name.start(word) > SHORT_WORD;
            if (longer && Character.isLowerCase(name.at(name.start(word)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether no name orders anything. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether an order holds the word behind its verb. */
    public boolean hold(long word) {
        return words.contains(word);
    }
}
