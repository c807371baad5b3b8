package dev.yearlight.bench.peer;

import dev.yearlight.bench.process.OwnCost;
import dev.yearlight.bench.process.Spent;
import dev.yearlight.bench.script.Orders;
import dev.yearlight.bench.script.Script;
import dev.yearlight.bench.script.ScriptedDay;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The work of the role that writes, done by bare clients and nothing else: a record is a listener, whose days follow one
 * another; each is a call of the model, the write of a report, the write of its cell and an event, each acknowledged
 * before the next.
 *
 * <p>What it leaves out is what is measured: reading the snapshot, prompts, guardrails, lineage, retries, ownership,
 * the look at cells that makes redelivery free, bookkeeping of offsets, metrics.
 */
final class BarePipeline {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final long COMMIT_EVERY = Duration.ofMillis(500).toNanos();

    private final Consumer<byte[], byte[]> consumer;
    private final BareDay day;
    private final Script script;
    private final Context context;
    private final int mostInFlight;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private long commitDue = System.nanoTime();

    BarePipeline(Vertx vertx, BareClients clients, Script script, String topic, int mostInFlight) {
        this.consumer = clients.consumer();
        this.context = vertx.getOrCreateContext();
        this.day = new BareDay(clients, context);
        this.script = script;
        this.mostInFlight = mostInFlight;
        consumer.subscribe(List.of(topic));
    }

    /**
     * What a round came to.
     *
     * @param failed reports that were not written
     */
    record Round(Spent spent, int failed) {}

    /** Works off what the topic holds until so many reports are done. */
    Round run(long reports) {
        OwnCost cost = new OwnCost(reports);
        failed.set(0);
        while (!cost.complete()) {
            for (ConsumerRecord<byte[], byte[]> unread : consumer.poll(POLL)) {
                inFlight.incrementAndGet();
                context.runOnContext(ignored -> start(unread, cost));
            }
            applyBackPressure();
            if (System.nanoTime() - commitDue >= 0) {
                commitDue = System.nanoTime() + COMMIT_EVERY;
                consumer.commitAsync();
            }
        }
        // The next scenario's process reads on from here.
        consumer.commitSync();
        return new Round(cost.spent(), failed.get());
    }

    private void start(ConsumerRecord<byte[], byte[]> unread, OwnCost cost) {
        String listener = new String(unread.key(), StandardCharsets.UTF_8);
        next(listener, script.ofListener(Orders.number(listener)), 0, cost);
    }

    private void next(String listener, List<ScriptedDay> days, int index, OwnCost cost) {
        if (index == days.size()) {
            inFlight.decrementAndGet();
            return;
        }
        day.write("bare-" + listener, index, days.get(index)).onComplete(written -> {
            if (written.failed()) {
                failed.incrementAndGet();
            }
            cost.done();
            next(listener, days, index + 1, cost);
        });
    }

    private void applyBackPressure() {
        Set<TopicPartition> all = new HashSet<>(consumer.assignment());
        if (inFlight.get() >= mostInFlight) {
            consumer.pause(all);
        } else {
            consumer.resume(consumer.paused());
        }
    }
}
