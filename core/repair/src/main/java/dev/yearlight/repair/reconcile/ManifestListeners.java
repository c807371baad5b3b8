package dev.yearlight.repair.reconcile;

import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.ListenerId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A manifest by listener, whose days stand together in it; holds one listener at a time. */
public final class ManifestListeners implements Iterator<ManifestListeners.Expected> {

    private final Iterator<ExpectedDay> days;
    private @Nullable ExpectedDay next;

    /** The days of one listener. */
    public record Expected(ListenerId listener, List<ExpectedDay> days) {

        /** Copies the list. */
        public Expected {
            days = List.copyOf(days);
        }
    }

    public ManifestListeners(Iterator<ExpectedDay> days) {
        this.days = days;
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Expected next() {
        ExpectedDay first = next;
        if (first == null) {
            throw new NoSuchElementException();
        }
        List<ExpectedDay> together = new ArrayList<>();
        for (ExpectedDay day = first; day != null && day.listener().equals(first.listener()); day = next) {
            together.add(day);
            advance();
        }
        return new Expected(first.listener(), together);
    }

    private void advance() {
        next = days.hasNext() ? days.next() : null;
    }
}
