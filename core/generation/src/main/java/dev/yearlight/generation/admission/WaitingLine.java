package dev.yearlight.generation.admission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those who wait for one endpoint, in the order of their coming; retries step aside while their budget is used up. */
final class WaitingLine {

    private final Deque<Waiting> first = new ArrayDeque<>();
    private final Deque<Waiting> again = new ArrayDeque<>();

    void add(Waiting waiting) {
        (waiting.call().again() ? again : first).add(waiting);
    }

    int size() {
        return first.size() + again.size();
    }

    boolean isEmpty() {
        dropEnded(first);
        dropEnded(again);
        return first.isEmpty() && again.isEmpty();
    }

    /** Whose turn it is; null where nobody waits, or only retries that may not go. */
    @Nullable
    Waiting next(boolean retriesMayGo) {
        boolean retry = retriesMayGo && !again.isEmpty() && (first.isEmpty() || retryCameBefore());
        return retry ? again.peek() : first.peek();
    }

    void remove(Waiting head) {
        (head.call().again() ? again : first).remove();
    }

    /** Takes all away, in the order of their coming. */
    List<Waiting> takeAll() {
        List<Waiting> all = new ArrayList<>(size());
        for (Waiting head = next(true); head != null; head = next(true)) {
            remove(head);
            if (!head.ended()) {
                all.add(head);
            }
        }
        return all;
    }

    private boolean retryCameBefore() {
        return again.element().number() < first.element().number();
    }

    private static void dropEnded(Deque<Waiting> line) {
        while (!line.isEmpty() && line.element().ended()) {
            line.remove();
        }
    }
}
