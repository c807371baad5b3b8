package dev.yearlight.serve.archive;

import dev.yearlight.codecs.Sha256;
import dev.yearlight.codecs.Twin;
import dev.yearlight.codecs.TwinDeflater;
import dev.yearlight.common.store.VisibleReport;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.ListenerId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Archives in a map; counts its reads, and can hold them back. */
public final class FakeArchiveReader implements ArchiveReader {

    private static final AttemptId ATTEMPT = new AttemptId("01JD7Q6N5Y3V00000000000000");

    private final Map<ListenerId, List<VisibleReport>> archives = new ConcurrentHashMap<>();
    private final Map<ListenerId, CompletableFuture<List<VisibleReport>>> heldBack = new ConcurrentHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile WithheldText withheld = WithheldText.NONE;

    /** A report as the store would have it, its twin included. */
    public static VisibleReport report(LocalDate day, byte[] json) {
        return report(day, ATTEMPT, Category.MUSIC, json);
    }

    static VisibleReport report(LocalDate day, AttemptId attempt, Category category, byte[] json) {
        return new VisibleReport(
                day,
                attempt,
                category,
                ByteBuffer.wrap(Sha256.digest().digest(json)),
                ByteBuffer.wrap(json),
                Twin.deflated(ByteBuffer.wrap(new TwinDeflater().twin(json)), ByteBuffer.wrap(json)));
    }

    /** Settings with room for every test. */
    public static ArchiveConfig config(Duration requestTimeout) {
        return new ArchiveConfig(
                Duration.ofSeconds(15),
                Duration.ofSeconds(5),
                1_000,
                16 << 20,
                requestTimeout,
                64,
                Duration.ofSeconds(5));
    }

    public FakeArchiveReader with(String listener, VisibleReport... reports) {
        archives.put(new ListenerId(listener), List.of(reports));
        return this;
    }

    /** The next reads of this listener end when the answer is given. */
    public CompletableFuture<List<VisibleReport>> holdBack(String listener) {
        return heldBack.computeIfAbsent(new ListenerId(listener), absent -> new CompletableFuture<>());
    }

    public int reads() {
        return reads.get();
    }

    void withhold(WithheldText rules) {
        withheld = rules;
    }

    @Override
    public WithheldText withheld() {
        return withheld;
    }

    @Override
    public CompletionStage<List<VisibleReport>> read(ListenerId listener) {
        reads.incrementAndGet();
        CompletableFuture<List<VisibleReport>> held = heldBack.get(listener);
        return held != null
                ? held.copy()
                : CompletableFuture.completedFuture(archives.getOrDefault(listener, List.of()));
    }
}
