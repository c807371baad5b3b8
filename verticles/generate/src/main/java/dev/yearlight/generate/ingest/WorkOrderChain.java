package dev.yearlight.generate.ingest;

import dev.yearlight.codecs.MalformedRecordException;
import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.domain.OrderedDays;
import dev.yearlight.domain.ParkReason;
import dev.yearlight.generate.eventloop.Confinement;
import dev.yearlight.generate.eventloop.OutageRetry;
import dev.yearlight.generate.metrics.GenerateMetrics;
import dev.yearlight.generate.outbox.KafkaParking;
import dev.yearlight.generation.ChainOutcome;
import dev.yearlight.generation.Coordinates;
import dev.yearlight.generation.ListenerChain;
import dev.yearlight.generation.Ownership;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works a record of the topic {@code snapshots} off: reads the order, runs the listener's chain, parks what is no order. */
public final class WorkOrderChain implements RecordChain {

    private static final Logger LOG = LoggerFactory.getLogger(WorkOrderChain.class);
    private static final String REDRIVE = "redrive";

    private final ListenerChain chain;
    private final KafkaParking parking;
    private final Confinement confinement;
    private final OutageRetry pauses;
    private final GenerateMetrics metrics;

    /**
     * A use case for all records of one event loop.
     *
     * @param pauses how a chain waits while the model is set up wrongly
     */
    public WorkOrderChain(
            ListenerChain chain,
            KafkaParking parking,
            Confinement confinement,
            OutageRetry pauses,
            GenerateMetrics metrics) {
        this.chain = chain;
        this.parking = parking;
        this.confinement = confinement;
        this.pauses = pauses;
        this.metrics = metrics;
    }

    @Override
    public Uni<Boolean> run(ConsumerRecord<byte[], byte[]> unread, Ownership ownership) {
        Coordinates at = new Coordinates(unread.topic(), unread.partition(), unread.offset());
        Uni<Boolean> work = Uni.createFrom()
                .deferred(() -> once(unread, at, ownership))
                .onFailure()
                .invoke(failure -> report(failure, at));
        Uni<Boolean> unpaused =
                pauses.repeat(work, failure -> failure instanceof RunPausedException && ownership.mayStart());
        return confinement
                .outages()
                .repeat(unpaused, failure -> ownership.mayStart())
                .onFailure()
                .recoverWithItem(false);
    }

    private Uni<Boolean> once(ConsumerRecord<byte[], byte[]> unread, Coordinates at, Ownership ownership) {
        try {
            OrderedDays order = read(unread);
            boolean redrive = unread.headers().lastHeader(REDRIVE) != null;
            return chain.run(order, at, ownership, redrive).map(this::settled);
        } catch (MalformedRecordException malformed) {
            LOG.warn("parked {}: {} ({})", at, malformed.reason(), malformed.getMessage());
            return confinement
                    .confine(parking.parkUnread(unread, malformed.reason(), String.valueOf(malformed.getMessage())))
                    .replaceWith(true);
        }
    }

    private static OrderedDays read(ConsumerRecord<byte[], byte[]> unread) throws MalformedRecordException {
        if (unread.value() == null || unread.value().length == 0) {
            throw new MalformedRecordException(ParkReason.MALFORMED, "the record is empty");
        }
        OrderedDays order = WorkOrderCodec.open(unread.value());
        byte[] listener = order.snapshot().listener().value().getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(listener, unread.key())) {
            throw new MalformedRecordException(ParkReason.KEY_MISMATCH, "the key is not the listener of the snapshot");
        }
        return order;
    }

    private boolean settled(ChainOutcome outcome) {
        return switch (outcome) {
            case ChainOutcome.Finished finished -> {
                metrics.finished(finished);
                yield true;
            }
            case ChainOutcome.Revoked revoked -> false;
            case ChainOutcome.Paused paused -> throw new RunPausedException(paused.why());
        };
    }

    private void report(Throwable failure, Coordinates at) {
        if (failure instanceof RunPausedException paused) {
            metrics.paused(paused.why());
        } else {
            metrics.chainFailed();
            LOG.warn("chain of {} failed, it is tried again: {}", at, failure.toString());
        }
    }
}
