package dev.yearlight.serve.warm;

import java.util.concurrent.CompletionStage;

/** The store, as far as it can be warmed up. */
public interface StoreWarmth {

    /** How far connections and statements are; quick, any thread. */
    Connections connections();

    /**
     * Reads so many partitions that are spread over all tokens, and discards their bytes; fewer where there are fewer.
     * Completes on any thread and never fails: reads that do are counted.
     */
    CompletionStage<StorageSample> sample(int partitions, int concurrency);

    /**
     * Connections to the nodes of the own data centre that are up.
     *
     * @param open nodes with one
     * @param wanted all of these nodes
     * @param statements prepared on each
     */
    record Connections(int open, int wanted, int statements) {

        boolean complete() {
            return open >= wanted;
        }
    }
}
