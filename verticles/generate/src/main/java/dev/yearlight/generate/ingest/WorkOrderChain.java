package dev.yearlight.generate.ingest;

import dev.yearlight.codecs.MalformedRecordException;
import dev.yearlight.codecs.RedriveHeader;
import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.OrderedDays;
import dev.yearlight.domain.ParkReason;
import dev.yearlight.generate.control.HeldUpException;
import dev.yearlight.generate.control.RunControl;
import dev.yearlight.generate.control.RunHold;
import dev.yearlight.generate.control.WaitingChains;
import dev.yearlight.generate.eventloop.Confinement;
import dev.yearlight.generate.eventloop.OutageRetry;
import dev.yearlight.generate.eventloop.Outages;
import dev.yearlight.generate.metrics.GenerateMetrics;
import dev.yearlight.generate.outbox.KafkaParking;
import dev.yearlight.generation.Abandonment;
import dev.yearlight.generation.ChainOutcome;
import dev.yearlight.generation.Coordinates;
import dev.yearlight.generation.ListenerChain;
import dev.yearlight.generation.Ownership;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works a record of the topic {@code snapshots} off: reads the order, runs the listener's chain, parks what is no order. */
public final class WorkOrderChain implements RecordChain {

    private static final Logger LOG = LoggerFactory.getLogger(WorkOrderChain.class);

    private final ListenerChain chain;
    private final Abandonment abandonment;
    private final int tries;
    private final KafkaParking parking;
    private final Confinement confinement;
    private final OutageRetry pauses;
    private final RunControl control;
    private final WaitingChains waiting;
    private final GenerateMetrics metrics;

    /**
     * A use case for all records of one event loop.
     *
     * @param abandonment takes what failed by a defect {@code tries} times
     * @param pauses how a chain waits while the model is set up wrongly
     * @param waiting where chains wait for their run to go on
     */
    public WorkOrderChain(
            ListenerChain chain,
            Abandonment abandonment,
            int tries,
            KafkaParking parking,
            Confinement confinement,
            OutageRetry pauses,
            RunControl control,
            WaitingChains waiting,
            GenerateMetrics metrics) {
        this.chain = chain;
        this.abandonment = abandonment;
        this.tries = tries;
        this.parking = parking;
        this.confinement = confinement;
        this.pauses = pauses;
        this.control = control;
        this.waiting = waiting;
        this.metrics = metrics;
    }

    @Override
    public Uni<Boolean> run(ConsumerRecord<byte[], byte[]> unread, Ownership ownership) {
        Coordinates at = new Coordinates(unread.topic(), unread.partition(), unread.offset());
        RunHold hold = control.hold(ownership);
        Uni<Boolean> work = Uni.createFrom()
                .deferred(() -> once(unread, at, hold))
                .onFailure()
                .invoke(failure -> report(failure, at));
        Uni<Boolean> unpaused =
                pauses.repeat(work, failure -> failure instanceof RunPausedException && ownership.mayStart());
        AtomicInteger failures = new AtomicInteger();
        return confinement
                .outages()
                .repeat(
                        waiting.throughout(hold, unpaused),
                        failure -> ownership.mayStart() && isWorthwhile(failure, failures))
                .onFailure(failure -> ownership.mayStart())
                .recoverWithUni(failure -> abandon(unread, at, ownership, hold, failure))
                .onFailure()
                .recoverWithItem(false)
                .onTermination()
                .invoke(hold::letGo);
    }

    /** An outage always is, a defect so many times. */
    private boolean isWorthwhile(Throwable failure, AtomicInteger failures) {
        return Outages.passes(failure) || failures.incrementAndGet() < tries;
    }

    private Uni<Boolean> abandon(
            ConsumerRecord<byte[], byte[]> unread,
            Coordinates at,
            Ownership ownership,
            RunHold hold,
            Throwable failure) {
        // The class alone: messages may quote what they choked on.
        String detail = failure.getClass().getSimpleName();
        LOG.error("chain of {} failed {} times and is parked: {}", at, tries, failure.toString(), failure);
        return Uni.createFrom()
                .deferred(() -> abandonment.park(order(unread), at, ownership, redriven(unread), detail))
                .map(outcome -> settled(outcome, hold))
                .onFailure(defect -> !Outages.passes(defect))
                .recoverWithUni(() -> parkUnread(unread, ParkReason.DEFECT, detail));
    }

    private Uni<Boolean> once(ConsumerRecord<byte[], byte[]> unread, Coordinates at, RunHold hold) {
        try {
            OrderedDays order = read(unread);
            hold.setOut(order);
            // Asked before the store is: a run that stands still reads nothing.
            Uni<ChainOutcome> run = hold.mayStart()
                    ? chain.run(order, at, hold, redriven(unread), hold)
                    : Uni.createFrom().item(new ChainOutcome.Revoked());
            return run.map(outcome -> settled(outcome, hold)).onTermination().invoke(hold::stop);
        } catch (MalformedRecordException malformed) {
            LOG.warn("parked {}: {} ({})", at, malformed.reason(), malformed.getMessage());
            return parkUnread(unread, malformed.reason(), String.valueOf(malformed.getMessage()));
        }
    }

    private Uni<Boolean> parkUnread(ConsumerRecord<byte[], byte[]> unread, ParkReason reason, String detail) {
        return confinement.confine(parking.parkUnread(unread, reason, detail)).replaceWith(true);
    }

    /** The parked attempt that the record is to take up; empty where it is no re-drive. */
    private static Optional<AttemptId> redriven(ConsumerRecord<byte[], byte[]> unread) {
        return Optional.ofNullable(unread.headers().lastHeader(RedriveHeader.NAME))
                .map(Header::value)
                .flatMap(RedriveHeader::decode);
    }

    private static OrderedDays order(ConsumerRecord<byte[], byte[]> unread) {
        try {
            return read(unread);
        } catch (MalformedRecordException malformed) {
            throw new IllegalStateException(malformed);
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

    private boolean settled(ChainOutcome outcome, RunHold hold) {
        return switch (outcome) {
            case ChainOutcome.Finished finished -> {
                metrics.finished(finished);
                yield true;
            }
            case ChainOutcome.Revoked revoked when hold.waitsForItsRun() -> throw new HeldUpException();
            case ChainOutcome.Revoked revoked -> false;
            case ChainOutcome.Paused paused -> throw new RunPausedException(paused.why());
        };
    }

    private void report(Throwable failure, Coordinates at) {
        if (failure instanceof RunPausedException paused) {
            metrics.paused(paused.why());
        } else if (!(failure instanceof HeldUpException)) {
            metrics.chainFailed();
            LOG.warn("chain of {} failed, it is tried again: {}", at, failure.toString());
        }
    }
}
