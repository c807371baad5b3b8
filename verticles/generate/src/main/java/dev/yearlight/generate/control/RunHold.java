package dev.yearlight.generate.control;

import dev.yearlight.domain.Country;
import dev.yearlight.domain.OrderedDays;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;
import dev.yearlight.generation.DayLedger;
import dev.yearlight.generation.Ownership;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One record in hand: the hold on its partition, narrowed by the gate of its run.
 *
 * <p>Confined to one event loop. It counts each day once, however often the chain is run again.
 */
public final class RunHold implements Ownership, DayLedger {

    private final RunControl control;
    private final Ownership partition;
    private final InstantSource clock;
    private final Set<LocalDate> counted = new HashSet<>();
    private @Nullable InHand inHand;

    RunHold(RunControl control, Ownership partition, InstantSource clock) {
        this.control = control;
        this.partition = partition;
        this.clock = clock;
    }

    /** The chain sets out with this order, for the first time or once more. */
    public void setOut(OrderedDays order) {
        InHand taken = inHand;
        if (taken == null) {
            taken = new InHand(control.take(order.run()), order.snapshot().country());
            inHand = taken;
        }
        taken.account().running().incrementAndGet();
    }

    /** The chain came to a stop; it may set out again. */
    public void stop() {
        InHand taken = inHand;
        if (taken != null) {
            taken.account().running().decrementAndGet();
        }
    }

    /** The record is in hand no more. */
    public void letGo() {
        InHand taken = inHand;
        if (taken != null) {
            taken.account().inHand().decrementAndGet();
        }
    }

    @Override
    public long term() {
        return partition.term();
    }

    @Override
    public boolean held() {
        return partition.held();
    }

    /** Other than a partition's own, this may become true again: when the run resumes. */
    @Override
    public boolean mayStart() {
        InHand taken = inHand;
        return partition.mayStart() && (taken == null || taken.account().open());
    }

    @Override
    public void paying() {
        partition.paying();
    }

    @Override
    public void settled() {
        partition.settled();
    }

    /** Whether only the run's gate can be in the way, now or a moment ago. */
    public boolean waitsForItsRun() {
        return partition.mayStart();
    }

    @Override
    public void written(Report report) {
        InHand taken = inHand;
        if (taken != null && counted.add(report.day())) {
            taken.account().days().written(taken.country(), report, clock.instant());
        }
    }

    @Override
    public void parked(RemarkableDay day) {
        InHand taken = inHand;
        if (taken != null && counted.add(day.date())) {
            taken.account().days().parked(taken.country(), day.category());
        }
    }

    @Override
    public void skipped(RemarkableDay day) {
        InHand taken = inHand;
        if (taken != null && counted.add(day.date())) {
            taken.account().days().skipped(taken.country(), day.category());
        }
    }

    private record InHand(RunAccount account, Country country) {}
}
