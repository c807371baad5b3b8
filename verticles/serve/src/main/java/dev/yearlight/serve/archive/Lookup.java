package dev.yearlight.serve.archive;

import java.util.concurrent.CompletableFuture;

/** What became of asking for an archive. */
public sealed interface Lookup {

    /** It is here. */
    record Found(Archive archive) implements Lookup {}

    /**
     * It is being read.
     *
     * @param archive completes on any thread; fails where the store does not answer in time
     */
    record Awaited(CompletableFuture<Archive> archive) implements Lookup {}

    /** It is being read, and too many wait for it already: refuse, and say that it can be asked for again at once. */
    record Crowded() implements Lookup {}
}
