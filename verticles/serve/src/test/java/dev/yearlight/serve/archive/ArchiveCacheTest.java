package dev.yearlight.serve.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.common.store.VisibleReport;
import dev.yearlight.common.withholding.TextRule;
import dev.yearlight.common.withholding.Withholding;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.ListenerId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchiveCacheTest {

    private static final ListenerId ADA = new ListenerId("ada");
    private static final LocalDate DAY = LocalDate.parse("2025-06-22");
    private static final VisibleReport REPORT = report(DAY, 1, Category.MUSIC, "{}");

    private final AtomicLong nanos = new AtomicLong();
    private final FakeArchiveReader reader = new FakeArchiveReader().with("ada", REPORT);
    private final ArchiveConfig config = FakeArchiveReader.config(Duration.ofSeconds(5));
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ArchiveCache cache = cache(config);

    @Test
    void readersOfOneListenerShareOneRead() {
        CompletableFuture<List<VisibleReport>> answer = reader.holdBack("ada");
        List<CompletableFuture<Archive>> waiting =
                Stream.generate(this::awaited).limit(50).toList();
        assertThat(waiting).noneMatch(CompletableFuture::isDone);

        answer.complete(List.of(REPORT));

        assertThat(waiting).allMatch(one -> one.join().day(DAY) != null);
        assertThat(reader.reads()).isEqualTo(1);
        assertThat(counted("misses")).isEqualTo(1);
        assertThat(counted("shared")).isEqualTo(49);
    }

    @Test
    void onlySoManyWaitForOneListenerAndAllAreServedAfterwards() {
        CompletableFuture<List<VisibleReport>> answer = reader.holdBack("ada");
        List<Lookup> lookups = Stream.generate(() -> cache.get(ADA))
                .limit(config.waiters() + 10)
                .toList();

        assertThat(lookups.subList(0, config.waiters())).allMatch(Lookup.Awaited.class::isInstance);
        assertThat(lookups.subList(config.waiters(), lookups.size())).allMatch(Lookup.Crowded.class::isInstance);
        assertThat(counted("crowded")).isEqualTo(10);

        answer.complete(List.of(REPORT));
        assertThat(cache.get(ADA)).isInstanceOf(Lookup.Found.class);
    }

    @Test
    void anArchiveIsReadAgainWhenItsLifetimeIsOver() {
        assertThat(now().isEmpty()).isFalse();
        nanos.addAndGet(config.cacheLifetime().toNanos() - 1);
        assertThat(cache.get(ADA)).isInstanceOf(Lookup.Found.class);
        assertThat(reader.reads()).isEqualTo(1);

        nanos.addAndGet(1);
        reader.with("ada");

        assertThat(now().isEmpty()).isTrue();
        assertThat(reader.reads()).isEqualTo(2);
    }

    @Test
    void theLifetimeBeginsWithTheRead() {
        CompletableFuture<List<VisibleReport>> answer = reader.holdBack("ada");
        CompletableFuture<Archive> slow = awaited();
        nanos.addAndGet(Duration.ofSeconds(4).toNanos());
        answer.complete(List.of(REPORT));
        assertThat(slow).isCompleted();

        nanos.addAndGet(config.cacheLifetime().minusSeconds(4).toNanos());

        assertThat(awaited()).isDone();
        assertThat(reader.reads()).isEqualTo(2);
    }

    @Test
    void aRemovedReportIsGoneWithinThirtySecondsEvenWhenTheReadWasSlow() {
        Duration longest = config.cacheLifetime().plus(config.requestTimeout());

        assertThat(longest).isLessThanOrEqualTo(ArchiveConfig.REMOVAL_DEADLINE);
    }

    @Test
    void aFailedReadIsNotRemembered() {
        reader.holdBack("ada").completeExceptionally(new IllegalStateException("the store is away"));
        assertThat(awaited()).isCompletedExceptionally();
        assertThat(awaited()).isCompletedExceptionally();

        assertThat(reader.reads()).isEqualTo(2);
    }

    @Test
    void aReadThatTakesTooLongFailsAndWhatItBringsLateIsDropped() {
        CompletableFuture<List<VisibleReport>> answer = reader.holdBack("ada");
        CompletableFuture<Archive> waiting = awaited();
        nanos.addAndGet(config.requestTimeout().toNanos() - 1);
        cache.expireReads();
        assertThat(waiting).isNotDone();

        nanos.addAndGet(1);
        cache.expireReads();
        assertThat(waiting.exceptionNow()).isInstanceOf(TimeoutException.class);

        answer.complete(List.of(REPORT));
        assertThat(awaited()).isDone();
        assertThat(reader.reads()).isEqualTo(2);
    }

    @Test
    void anEmptyArchiveIsRememberedTooThoughNotAsLong() {
        ListenerId nobody = new ListenerId("nobody");
        cache.get(nobody);
        assertThat(cache.get(nobody)).isInstanceOf(Lookup.Found.class);

        nanos.addAndGet(config.emptyLifetime().toNanos());

        assertThat(cache.get(nobody)).isInstanceOf(Lookup.Awaited.class);
        assertThat(reader.reads()).isEqualTo(2);
    }

    @Test
    void bytesAreBoundedAndSoAreEntries() {
        // Given archives of a megabyte each, and many small ones
        byte[] large = new byte[1 << 20];
        VisibleReport heavy =
                new VisibleReport(DAY, REPORT.attempt(), Category.MUSIC, REPORT.sha256(), ByteBuffer.wrap(large), null);
        IntStream.range(0, 100).forEach(i -> reader.with("heavy" + i, heavy));
        IntStream.range(0, 5_000).forEach(i -> reader.with("light" + i, REPORT));

        // When each is read, and then again
        IntStream.range(0, 100).forEach(i -> cache.get(new ListenerId("heavy" + i)));
        int kept = remembered("heavy", 100);
        IntStream.range(0, 5_000).forEach(i -> cache.get(new ListenerId("light" + i)));

        // Then
        assertThat(kept).isLessThanOrEqualTo((int) (config.cacheBytes() >> 20)).isPositive();
        assertThat(remembered("light", 5_000))
                .isLessThanOrEqualTo(config.cacheEntries())
                .isPositive();
    }

    @Test
    void aRuleTakesTextOutOfArchivesThatAreRememberedAndLiftingItBringsItBack() {
        // Given
        VisibleReport podcast = report(DAY.plusDays(1), 2, Category.PODCAST, "{\"p\":1}");
        reader.with("ada", REPORT, podcast);
        assertThat(now().whole().bytes()).hasToString("{\"days\":[{},{\"p\":1}]}");
        String tag = now().whole().entityTag();

        // When
        reader.withhold(new WithheldText(List.of(rule(Category.PODCAST))));

        // Then the day is as if it had been removed
        assertThat(now().whole().bytes()).hasToString("{\"days\":[{}]}");
        assertThat(now().day(DAY.plusDays(1))).isNull();
        assertThat(now().whole().entityTag()).isNotEqualTo(tag);

        // And back
        reader.withhold(WithheldText.NONE);
        assertThat(now().whole().entityTag()).isEqualTo(tag);
        assertThat(reader.reads()).isEqualTo(1);
    }

    @Test
    void whatARuleKeepsBackFromReadersIsCounted() {
        reader.withhold(new WithheldText(List.of(rule(Category.MUSIC))));
        assertThat(now().isEmpty()).isTrue();
        assertThat(metrics.get("yearlight.serve.withheld.reports").counter().count())
                .isEqualTo(1);
    }

    private ArchiveCache cache(ArchiveConfig settings) {
        return new ArchiveCache(reader, settings, nanos::get, new CacheMetrics(metrics));
    }

    private int remembered(String prefix, int count) {
        return (int) IntStream.range(0, count)
                .filter(i -> cache.get(new ListenerId(prefix + i)) instanceof Lookup.Found)
                .count();
    }

    private CompletableFuture<Archive> awaited() {
        return switch (cache.get(ADA)) {
            case Lookup.Awaited(CompletableFuture<Archive> archive) -> archive;
            case Lookup.Found found -> throw new AssertionError("was remembered");
            case Lookup.Crowded crowded -> throw new AssertionError("was refused");
        };
    }

    private Archive now() {
        return switch (cache.get(ADA)) {
            case Lookup.Awaited(CompletableFuture<Archive> archive) -> archive.join();
            case Lookup.Found(Archive archive) -> archive;
            case Lookup.Crowded crowded -> throw new AssertionError("was refused");
        };
    }

    private double counted(String result) {
        return metrics.get("yearlight.serve.cache")
                .tag("result", result)
                .counter()
                .count();
    }

    private static Withholding rule(Category category) {
        return new Withholding(
                "01JD7Q6N5Y3V00000000000001",
                new TextRule(Optional.of(category), Optional.empty(), Optional.empty(), Set.of()),
                "a test",
                "tester",
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }

    private static VisibleReport report(LocalDate day, int attempt, Category category, String json) {
        return FakeArchiveReader.report(
                day,
                new AttemptId("01JD7Q6N5Y3V0000000000000" + attempt),
                category,
                json.getBytes(StandardCharsets.UTF_8));
    }
}
