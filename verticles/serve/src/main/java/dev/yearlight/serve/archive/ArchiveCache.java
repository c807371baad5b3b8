package dev.yearlight.serve.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.yearlight.common.store.VisibleReport;
import dev.yearlight.domain.ListenerId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Archives that were read a moment ago. Readers of one listener share one read, and only so many wait for it; a failed or
 * late read is forgotten. The lifetime counts from the beginning of a read: that long after a removal its report is gone.
 * An empty archive is forgotten sooner, since its reports may be about to come. Safe for many threads.
 */
public final class ArchiveCache {

    private final ArchiveReader reader;
    private final ArchiveConfig config;
    private final Ticker ticker;
    private final CacheMetrics metrics;
    private final Cache<ListenerId, ReadArchive> archives;
    private final ConcurrentMap<ListenerId, Read> reads = new ConcurrentHashMap<>();

    /** A cache that is empty. */
    public ArchiveCache(ArchiveReader reader, ArchiveConfig config, Ticker ticker, CacheMetrics metrics) {
        this.reader = reader;
        this.config = config;
        this.ticker = ticker;
        this.metrics = metrics;
        // What weighs less counts as its share of the weight: so the weight bounds the entries, too.
        int least = (int) Math.max(1, config.cacheBytes() / config.cacheEntries());
        this.archives = Caffeine.newBuilder()
                .maximumWeight(config.cacheBytes())
                .weigher((ListenerId listener, ReadArchive archive) -> Math.max(least, archive.bytes()))
                .expireAfter(Expiry.writing((ListenerId listener, ReadArchive archive) -> rest(archive)))
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** The listener's archive as it may be shown now. */
    public Lookup get(ListenerId listener) {
        ReadArchive known = archives.getIfPresent(listener);
        if (known != null) {
            return found(known);
        }
        Read fresh = new Read(ticker.read());
        Read running = reads.putIfAbsent(listener, fresh);
        if (running != null) {
            return join(running);
        }
        // A read that ended between the two looks has left what it found.
        known = archives.getIfPresent(listener);
        if (known != null) {
            Lookup.Found found = found(known);
            reads.remove(listener, fresh);
            fresh.archive().complete(found.archive());
            return found;
        }
        metrics.miss();
        start(listener, fresh);
        return new Lookup.Awaited(fresh.archive());
    }

    /** Fails the reads that have taken too long; to be called several times within the request timeout. */
    public void expireReads() {
        long now = ticker.read();
        long longest = config.requestTimeout().toNanos();
        reads.forEach((listener, read) -> {
            if (now - read.startedAt() >= longest) {
                reads.remove(listener, read);
                read.archive().completeExceptionally(new TimeoutException("the store took too long"));
            }
        });
    }

    private Lookup.Found found(ReadArchive known) {
        metrics.hit();
        return new Lookup.Found(known.under(reader.withheld()));
    }

    private Lookup join(Read running) {
        if (!running.admits(config.waiters())) {
            metrics.crowded();
            return new Lookup.Crowded();
        }
        metrics.shared();
        return new Lookup.Awaited(running.archive());
    }

    private void start(ListenerId listener, Read read) {
        CompletionStage<List<VisibleReport>> reports;
        try {
            reports = reader.read(listener);
        } catch (RuntimeException refused) {
            reports = CompletableFuture.failedFuture(refused);
        }
        reports.whenComplete((found, failure) -> end(listener, read, found, failure));
    }

    private void end(ListenerId listener, Read read, @Nullable List<VisibleReport> found, @Nullable Throwable failure) {
        if (read.archive().isDone()) {
            return;
        }
        if (found == null) {
            reads.remove(listener, read);
            read.archive().completeExceptionally(cause(failure));
            return;
        }
        ReadArchive archive = new ReadArchive(found, read.startedAt());
        WithheldText rules = reader.withheld();
        metrics.withheld(archive.withheldBy(rules));
        // Kept before the read is forgotten: whoever comes in between finds the one or the other.
        archives.put(listener, archive);
        reads.remove(listener, read);
        read.archive().complete(archive.under(rules));
    }

    /** What is left of its lifetime. */
    private Duration rest(ReadArchive archive) {
        Duration lifetime = archive.isEmpty() ? config.emptyLifetime() : config.cacheLifetime();
        long age = ticker.read() - archive.readAt();
        return Duration.ofNanos(Math.max(0, lifetime.toNanos() - age));
    }

    private static Throwable cause(@Nullable Throwable failure) {
        if (failure instanceof CompletionException wrapped && wrapped.getCause() != null) {
            return wrapped.getCause();
        }
        return failure == null ? new IllegalStateException("a read ended with nothing") : failure;
    }
}
