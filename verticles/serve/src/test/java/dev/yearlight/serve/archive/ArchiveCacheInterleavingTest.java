package dev.yearlight.serve.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.common.store.VisibleReport;
import dev.yearlight.domain.ListenerId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads that end in any order, late, twice or never, between askings, writes, removals, expiry and eviction: every step is
 * drawn from a seed, and time passes only in between.
 */
class ArchiveCacheInterleavingTest {

    private static final LocalDate DAY = LocalDate.parse("2025-06-22");
    private static final int STEPS = 1_000;
    private static final int LISTENERS = 4;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingOlderThanLifetimeAndTimeoutIsServedAndOneReadAtATime(long seed) {
        World world = new World(new SplittableRandom(seed));
        for (int step = 0; step < STEPS; step++) {
            world.step();
        }
        world.settle();

        assertThat(world.served).as("something was served").isGreaterThan(STEPS / 10);
        assertThat(world.failed).as("some reads failed").isPositive();
    }

    /** A store whose truth changes, and readers who check what they are told against it. */
    private static final class World {

        private final SplittableRandom random;
        private final ArchiveConfig config = new ArchiveConfig(
                Duration.ofSeconds(15),
                Duration.ofSeconds(3),
                3,
                1 << 20,
                Duration.ofSeconds(5),
                4,
                Duration.ofSeconds(5));
        private final ArchiveCache cache;
        private final Map<ListenerId, List<Long>> changes = new HashMap<>();
        private final List<StoreRead> reads = new ArrayList<>();
        private long now;
        private int served;
        private int failed;

        private World(SplittableRandom random) {
            this.random = random;
            cache = new ArchiveCache(this::read, config, () -> now, new CacheMetrics(new SimpleMeterRegistry()));
        }

        /** A read of the store: it saw what was true at some moment while it ran. */
        private record StoreRead(ListenerId listener, long startedAt, CompletableFuture<List<VisibleReport>> answer) {}

        private void step() {
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3, 4 -> ask(anyone());
                case 5, 6, 7 -> endOne();
                case 8 -> change(anyone());
                case 9 -> now += Duration.ofMillis(random.nextInt(1, 4_000)).toNanos();
                default -> {
                    now += Duration.ofMillis(random.nextInt(1, 300)).toNanos();
                    cache.expireReads();
                }
            }
        }

        private void settle() {
            while (!reads.isEmpty()) {
                endOne();
            }
            now += config.requestTimeout().toNanos();
            cache.expireReads();
        }

        private ListenerId anyone() {
            return new ListenerId("listener" + random.nextInt(LISTENERS));
        }

        /** From now on the truth about this listener has another number; every third is that there is nothing. */
        private void change(ListenerId listener) {
            changes.computeIfAbsent(listener, first -> new ArrayList<>()).add(now);
        }

        private CompletionStage<List<VisibleReport>> read(ListenerId listener) {
            assertThat(reads)
                    .as("one read of a listener at a time, but for those that took too long")
                    .noneMatch(other -> other.listener().equals(listener)
                            && now - other.startedAt() < config.requestTimeout().toNanos());
            if (random.nextInt(10) == 0) {
                throw new IllegalStateException("refused at once");
            }
            if (random.nextInt(5) == 0) {
                return CompletableFuture.completedFuture(truth(listener));
            }
            StoreRead read = new StoreRead(listener, now, new CompletableFuture<>());
            reads.add(read);
            return read.answer();
        }

        private void endOne() {
            if (reads.isEmpty()) {
                return;
            }
            StoreRead read = reads.remove(random.nextInt(reads.size()));
            if (random.nextInt(4) == 0) {
                read.answer().completeExceptionally(new IOException("the store is away"));
            } else {
                // What was true when it began: the oldest that it may bring.
                read.answer().complete(truthAt(read.listener(), read.startedAt()));
            }
        }

        private void ask(ListenerId listener) {
            long asked = now;
            switch (cache.get(listener)) {
                case Lookup.Found(Archive archive) -> check(listener, archive, asked);
                case Lookup.Crowded crowded ->
                    assertThat(reads).anyMatch(read -> read.listener().equals(listener));
                case Lookup.Awaited(CompletableFuture<Archive> archive) -> {
                    CompletableFuture<Void> told = archive.handle((answer, failure) -> {
                        if (failure == null) {
                            check(listener, Objects.requireNonNull(answer), now);
                        } else {
                            failed++;
                        }
                        return null;
                    });
                    assertThat(told).isNotNull();
                }
            }
        }

        /** The archive was true at some moment that is not too long ago. */
        private void check(ListenerId listener, Archive archive, long at) {
            served++;
            long oldest = at
                    - config.cacheLifetime().toNanos()
                    - config.requestTimeout().toNanos();
            String told = archive.whole().bytes().toString();
            List<Long> when = changes.getOrDefault(listener, List.of());
            int first = (int) when.stream().filter(change -> change <= oldest).count();
            boolean wasTrue = false;
            for (int version = first; version <= when.size(); version++) {
                wasTrue |= told.equals(
                        new Archive(reports(listener, version)).whole().bytes().toString());
            }
            if (!wasTrue) {
                throw new AssertionError("served what was not true any more: " + told);
            }
        }

        private List<VisibleReport> truth(ListenerId listener) {
            return truthAt(listener, now);
        }

        private List<VisibleReport> truthAt(ListenerId listener, long at) {
            return reports(listener, (int) changes.getOrDefault(listener, List.of()).stream()
                    .filter(change -> change <= at)
                    .count());
        }

        private static List<VisibleReport> reports(ListenerId listener, int version) {
            String json = "{\"of\":\"" + listener.value() + "\",\"version\":" + version + "}";
            return version % 3 == 2
                    ? List.of()
                    : List.of(FakeArchiveReader.report(DAY, json.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
