package dev.yearlight.repair;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Many questions with a bounded number under way; memory holds one batch, however many there are. */
public final class Batches {

    /** Questions under way at once. */
    public static final int SIZE = 128;

    private Batches() {}

    /**
     * Asks about each item and hands on the answers in the order of the items, on the caller's thread, which blocks.
     *
     * <p>Throws {@link java.util.concurrent.CompletionException} where a question fails.
     */
    public static <T, A> void forEach(
            Iterator<T> items, Function<T, CompletionStage<A>> question, BiConsumer<T, A> answered) {
        while (items.hasNext()) {
            List<T> batch = new ArrayList<>(SIZE);
            while (items.hasNext() && batch.size() < SIZE) {
                batch.add(items.next());
            }
            List<CompletableFuture<A>> answers = batch.stream()
                    .map(item -> question.apply(item).toCompletableFuture())
                    .toList();
            for (int i = 0; i < batch.size(); i++) {
                answered.accept(batch.get(i), answers.get(i).join());
            }
        }
    }
}
