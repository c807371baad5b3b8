package dev.yearlight.generate;

import dev.yearlight.generate.outbox.KafkaParking;
import dev.yearlight.generation.AttemptIds;
import dev.yearlight.generation.Jitter;
import dev.yearlight.generation.ReportEvents;
import dev.yearlight.generation.ReportStore;
import dev.yearlight.generation.StoryCheck;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * What the role that writes is given; the store, the topics and the terms answer on threads of their own.
 *
 * @param terms the next ownership term, greater than all before it
 * @param clock for dates in {@code Retry-After}
 */
public record GeneratePorts(
        ReportStore store,
        ReportEvents events,
        KafkaParking parking,
        StoryCheck check,
        AttemptIds attemptIds,
        Jitter jitter,
        Supplier<CompletionStage<Long>> terms,
        InstantSource clock) {}
