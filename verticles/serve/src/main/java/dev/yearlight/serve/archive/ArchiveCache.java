package dev.yearlight.serve.archive;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.yearlight.domain.ListenerId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Archives that were read a moment ago, empty ones too. Readers of one listener share one read; a failed or late read
 * is forgotten. The lifetime counts from the end of a read, and a read ends within the request timeout: together they
 * bound how long a removed report can be seen.
 */
public final class ArchiveCache {

    private final AsyncCache<ListenerId, Archive> archives;
    private final ArchiveReader reader;
    private final long timeoutNanos;

    /** A cache that is empty. */
    public ArchiveCache(ArchiveReader reader, ArchiveConfig config, Ticker ticker) {
        this.reader = reader;
        this.timeoutNanos = config.requestTimeout().toNanos();
        this.archives = Caffeine.newBuilder()
                .maximumSize(config.cacheEntries())
                .expireAfterWrite(config.cacheLifetime())
                .ticker(ticker)
                .executor(Runnable::run)
                .buildAsync();
    }

    /** The listener's archive; completes on any thread. */
    public CompletableFuture<Archive> get(ListenerId listener) {
        return archives.get(listener, (absent, executor) -> read(absent));
    }

    private CompletableFuture<Archive> read(ListenerId listener) {
        return reader.read(listener)
                .thenApply(Archive::of)
                .toCompletableFuture()
                .orTimeout(timeoutNanos, TimeUnit.NANOSECONDS);
    }
}
