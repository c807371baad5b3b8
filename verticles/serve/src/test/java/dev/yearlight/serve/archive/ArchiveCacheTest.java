package dev.yearlight.serve.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.serve.archive.ArchiveReader.ArchivedReport;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchiveCacheTest {

    private static final ListenerId ADA = new ListenerId("ada");
    private static final ArchivedReport REPORT =
            new ArchivedReport(LocalDate.parse("2025-06-22"), "00", new byte[] {'{', '}'});

    private final AtomicLong nanos = new AtomicLong();
    private final FakeArchiveReader reader = new FakeArchiveReader().with("ada", REPORT);
    private final ArchiveConfig config = new ArchiveConfig(Duration.ofSeconds(15), 1_000, Duration.ofSeconds(5));
    private final ArchiveCache cache = new ArchiveCache(reader, config, nanos::get);

    @Test
    void readersOfOneListenerShareOneRead() {
        CompletableFuture<List<ArchivedReport>> answer = reader.holdBack("ada");
        List<CompletableFuture<Archive>> waiting =
                Stream.generate(() -> cache.get(ADA)).limit(50).toList();
        assertThat(waiting).noneMatch(CompletableFuture::isDone);

        answer.complete(List.of(REPORT));

        assertThat(waiting).allMatch(one -> one.join().byDay().containsKey(REPORT.day()));
        assertThat(reader.reads()).isEqualTo(1);
    }

    @Test
    void anArchiveIsReadAgainWhenItsLifetimeIsOver() {
        cache.get(ADA).join();
        nanos.addAndGet(config.cacheLifetime().toNanos() - 1);
        cache.get(ADA).join();
        assertThat(reader.reads()).isEqualTo(1);

        nanos.addAndGet(1);
        reader.with("ada");

        assertThat(cache.get(ADA).join().byDay()).isEmpty();
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
        assertThat(cache.get(ADA)).isCompletedExceptionally();
        assertThat(cache.get(ADA)).isCompletedExceptionally();

        assertThat(reader.reads()).isEqualTo(2);
    }

    @Test
    void anEmptyArchiveIsRememberedToo() {
        ListenerId nobody = new ListenerId("nobody");
        cache.get(nobody).join();
        cache.get(nobody).join();

        assertThat(reader.reads()).isEqualTo(1);
    }
}
