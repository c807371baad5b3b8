package dev.yearlight.generate;

import dev.yearlight.generate.control.RunControl;
import dev.yearlight.generate.outbox.KafkaParking;
import dev.yearlight.generate.tracing.Tracing;
import dev.yearlight.generation.AttemptIds;
import dev.yearlight.generation.Jitter;
import dev.yearlight.generation.ReportEvents;
import dev.yearlight.generation.ReportStore;
import dev.yearlight.generation.StoryCheck;
import dev.yearlight.generation.Ticker;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * What the role that writes is given; the store, the topics and the terms answer on threads of their own.
 *
 * @param snapshots makes the consumer that the intake polls and closes; may block
 * @param terms the next ownership term, greater than all before it
 * @param runs decides whether a run's days may start, and counts what they cost
 * @param clock for dates in {@code Retry-After}
 * @param ticker for leases, deadlines and limits
 * @param tracing none where nothing is traced
 */
public record GeneratePorts(
        Supplier<Consumer<byte[], byte[]>> snapshots,
        ReportStore store,
        ReportEvents events,
        KafkaParking parking,
        StoryCheck check,
        AttemptIds attemptIds,
        Jitter jitter,
        Supplier<CompletionStage<Long>> terms,
        RunControl runs,
        InstantSource clock,
        Ticker ticker,
        Optional<Tracing> tracing) {}
