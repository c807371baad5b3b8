package dev.yearlight.generation.guardrail.rule;

import dev.yearlight.generation.StoryCheck.Violation;
import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.text.Hashing;
import dev.yearlight.generation.guardrail.text.LongSet;
import dev.yearlight.generation.guardrail.text.TermList;
import dev.yearlight.generation.guardrail.text.Terms;
import dev.yearlight.generation.guardrail.text.Text;
import dev.yearlight.generation.guardrail.text.VocabularyBuilder;
import dev.yearlight.generation.guardrail.text.WordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** No story asks its reader for something: an order's verb where orders stand, and what it asks for soon behind. */
public final class RequestRule implements Rule {

    private static final int SOON = 8;

    /** Words behind which an order may stand inside of a sentence. */
    private static final LongSet BEFORE_ORDERS = LongSet.ofWords(Set.of(
            "please",
            "and",
            "then",
            "now",
            "just",
            "or",
            "so",
            "simply",
            "kindly",
            "'t",
            "not",
            "never",
            "immediately",
            "instead"));

    /** "You must": said of others, they are no orders. */
    private static final LongSet MODALS = LongSet.ofWords(Set.of("must", "should", "can", "may", "could", "will"));

    private static final LongSet ADDRESSED = LongSet.ofWords(Set.of("you", "listener", "listeners", "everyone", "all"));

    private static final long TO = Hashing.of("to");

    /** "You have to", "be sure to". */
    private static final LongSet NEEDS = LongSet.ofWords(
            Set.of("have", "need", "you", "ought", "want", "sure", "forget", "remember", "got", "free", "required"));

    private final List<Order> orders = new ArrayList<>();

    private record Order(LongSet verbs, Terms objects) {}

    /** The rule against these requests. */
    public RequestRule(List<Request> requests) {
        for (Request request : requests) {
            Terms objects = new VocabularyBuilder()
                    .terms(TermList.REQUESTED, request.objects())
                    .build();
            orders.add(new Order(LongSet.ofWords(request.verbs()), objects));
        }
    }

    /** The verbs of all requests. */
    public static List<String> verbs(List<Request> requests) {
        return requests.stream().flatMap(request -> request.verbs().stream()).toList();
    }

    @Override
    public void check(Draft draft, List<Violation> found) {
        Text text = draft.text();
        for (int word = 0; word < text.size(); word++) {
            if (!text.is(WordKind.REQUEST, word) || draft.mask().masked(word) || !isOrder(text, word)) {
                continue;
            }
            int end = endOfRequest(draft, word);
            if (end > 0) {
                String said = text.excerpt(word, end);
                found.add(new Violation("appeal", '"' + said + "\" is nothing that a story asks of its reader"));
                word = end - 1;
            }
        }
    }

    /** Whether an order may begin at the word: with its clause, or behind a word of asking. */
    private static boolean isOrder(Text text, int word) {
        if (text.startsSentence(word)) {
            return true;
        }
        long before = text.hash(word - 1);
        if (before == TO) {
            return word > 1 && NEEDS.contains(text.hash(word - 2));
        }
        if (MODALS.contains(before)) {
            return word > 1 && ADDRESSED.contains(text.hash(word - 2));
        }
        return BEFORE_ORDERS.contains(before) || !text.gapBefore(word).equals(" ");
    }

    /** The word behind the object that the verb asks for; 0 where none follows in its clause. */
    private int endOfRequest(Draft draft, int verb) {
        Text text = draft.text();
        long hash = text.hash(verb);
        for (Order order : orders) {
            if (!order.verbs().contains(hash)) {
                continue;
            }
            for (int word = verb + 1; word < Math.min(text.size(), verb + SOON); word++) {
                if (text.startsSentence(word) || !goesOn(text, word)) {
                    break;
                }
                int end = draft.mask().masked(word) ? 0 : order.objects().endAt(TermList.REQUESTED, text, word);
                if (end > 0) {
                    return end;
                }
            }
        }
        return 0;
    }

    /** Whether nothing but a space, a comma or a hyphen parts the word from the one before. */
    private static boolean goesOn(Text text, int word) {
        for (int at = text.end(word - 1); at < text.start(word); at++) {
            if (" ,-\"'".indexOf(text.at(at)) < 0) {
                return false;
            }
        }
        return true;
    }
}
