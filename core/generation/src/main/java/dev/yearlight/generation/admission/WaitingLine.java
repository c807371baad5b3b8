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

    /** Whose turn it is; null where only retries wait and may not go. */
    @Nullable
    Waiting next(boolean retriesMayGo) {
        Deque<Waiting> line =
                !first.isEmpty() && (again.isEmpty() || !retriesMayGo || firstCameBefore()) ? first : again;
        return line == again && !retriesMayGo ? null : line.peek();
    }

    void remove(Waiting head) {
        (head.call().again() ? again : first).remove();
    }

    /** Takes all away, in the order of their coming. */
    List<Waiting> takeAll() {
        List<Waiting> all = new ArrayList<>(size());
        while (!isEmpty()) {
            Waiting head = next(true);
            remove(head);
            all.add(head);
        }
        return all;
    }

    private boolean firstCameBefore() {
        return first.element().number() < again.element().number();
    }

    private static void dropEnded(Deque<Waiting> line) {
        while (!line.isEmpty() && line.element().ended()) {
            line.remove();
        }
    }
}
