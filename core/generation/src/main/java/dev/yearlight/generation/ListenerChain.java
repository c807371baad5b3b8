package dev.yearlight.generation;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.OrderedDays;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.SkipCause;
import dev.yearlight.generation.Parking.ParkedDay;
import dev.yearlight.generation.PromptRenderer.ListenerPrompts;
import dev.yearlight.generation.ReportStore.StoredReport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * The use case: writes the days of one listener, one after the other in calendar order.
 *
 * <p>Each prompt carries the listener's other visible reports, so that stories do not repeat. What becomes visible is
 * written in the order content, cell, event, each acknowledged before the next: whatever breaks in between, a second
 * run of the same order ends in the same place and pays at most for the day that was in flight. A day that cannot be
 * written is parked alone. A failed {@link Uni} means that a store or a topic failed: the record is to be run again.
 */
public final class ListenerChain {

    private final ReportStore store;
    private final Settlement settlement;
    private final StoryWriter writer;
    private final AttemptIds attemptIds;
    private final Ticker ticker;
    private final Duration deadline;

    /**
     * A use case for any number of listeners at once; it keeps nothing between two orders.
     *
     * @param deadline what one run of an order may take, outages not counted; days that are left then are parked
     */
    public ListenerChain(
            ReportStore store,
            ReportEvents events,
            Parking parking,
            StoryWriter writer,
            AttemptIds attemptIds,
            Ticker ticker,
            Duration deadline) {
        this.store = store;
        this.settlement = new Settlement(store, events, parking);
        this.writer = writer;
        this.attemptIds = attemptIds;
        this.ticker = ticker;
        this.deadline = deadline;
    }

    /**
     * Runs an order to its end; two orders of one listener must not run at the same time.
     *
     * @param at the record that it came from
     * @param redriven the parked attempt that is to be taken up again, where the record is a re-drive
     */
    public Uni<ChainOutcome> run(OrderedDays order, Coordinates at, Ownership ownership, Optional<AttemptId> redriven) {
        return run(order, at, ownership, redriven, DayLedger.NONE);
    }

    /**
     * The same, with somebody who counts.
     *
     * @param days told of every day that has ended
     */
    public Uni<ChainOutcome> run(
            OrderedDays order, Coordinates at, Ownership ownership, Optional<AttemptId> redriven, DayLedger days) {
        ListenerId listener = order.snapshot().listener();
        return store.cells(listener)
                .chain(cells -> VisibleReports.read(store, listener, cells)
                        .chain(visible -> new Pass(order, at, ownership, redriven, days, cells, visible).run()))
                .onTermination()
                .invoke(ownership::settled);
    }

    /** One order on its way; its steps follow one another, on whatever thread. */
    private final class Pass {

        private final OrderedDays order;
        private final Coordinates at;
        private final Ownership ownership;
        private final Optional<AttemptId> redriven;
        private final DayLedger days;
        private final SortedMap<LocalDate, DayCell> cells;
        private final VisibleReports visible;
        private final ListenerPrompts prompts;
        private final ChainClock clock;
        private boolean adopted;
        private int next;
        private int written;
        private int parked;
        private int skipped;

        private Pass(
                OrderedDays order,
                Coordinates at,
                Ownership ownership,
                Optional<AttemptId> redriven,
                DayLedger days,
                SortedMap<LocalDate, DayCell> cells,
                VisibleReports visible) {
            this.order = order;
            this.at = at;
            this.ownership = ownership;
            this.redriven = redriven;
            this.days = days;
            this.cells = cells;
            this.visible = visible;
            this.prompts = writer.promptsOf(order.snapshot());
            this.clock = new ChainClock(ticker, deadline);
        }

        /** A loop and not a recursion, so that a day that is done is let go of: thousands of chains are on their way. */
        private Uni<ChainOutcome> run() {
            return Multi.createBy()
                    .repeating()
                    .uni(this::once)
                    .whilst(Optional::isEmpty)
                    .collect()
                    .last()
                    .map(Optional::orElseThrow);
        }

        /** The outcome; empty after a day that others may follow. */
        private Uni<Optional<ChainOutcome>> once() {
            if (next == order.size()) {
                return Uni.createFrom().item(Optional.of(new ChainOutcome.Finished(written, parked, skipped)));
            }
            if (!ownership.mayStart()) {
                return Uni.createFrom().item(Optional.of(new ChainOutcome.Revoked()));
            }
            DayOrder day = new DayOrder(order.narrowedTo(next));
            return run(day).invoke(ownership::settled).map(step -> switch (step) {
                case Step.Done done -> {
                    count(done, day);
                    next++;
                    yield Optional.empty();
                }
                case Step.Stopped stopped -> Optional.of(stopped.outcome());
            });
        }

        private void count(Step.Done done, DayOrder day) {
            switch (done) {
                case WRITTEN -> {
                    written++;
                    days.written(visible.on(day.date()).report());
                }
                case PARKED -> {
                    parked++;
                    days.parked(day.day());
                }
                case SKIPPED -> {
                    skipped++;
                    days.skipped(day.day());
                }
            }
        }

        private Uni<Step> run(DayOrder day) {
            return skipCause(day).map(cause -> skip(day, cause)).orElseGet(() -> adopt().chain(() -> write(day)));
        }

        private Optional<SkipCause> skipCause(DayOrder day) {
            return Optional.ofNullable(cells.get(day.date())).flatMap(cell -> cell.skips(day.epoch(), redriven));
        }

        /**
         * Takes over the order's reports that earlier owners wrote, before the first prompt rests on them.
         *
         * <p>An owner in between that stood still may otherwise replace one of them, late and by its higher term.
         */
        private Uni<Void> adopt() {
            if (adopted || cells.isEmpty() || !ownership.held()) {
                return Uni.createFrom().voidItem();
            }
            adopted = true;
            List<Uni<Void>> takenOver = IntStream.range(0, order.size())
                    .mapToObj(index -> new DayOrder(order.narrowedTo(index)))
                    .filter(day -> skipCause(day).equals(Optional.of(SkipCause.WRITTEN)))
                    .map(this::underThisTerm)
                    .toList();
            return takenOver.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : Uni.join().all(takenOver).andFailFast().replaceWithVoid();
        }

        private Uni<Void> underThisTerm(DayOrder day) {
            DayCell cell = Objects.requireNonNull(cells.get(day.date()));
            return cell.term() < ownership.term()
                    ? store.writeCell(day.listener(), day.date(), cell.underTerm(ownership.term()))
                    : Uni.createFrom().voidItem();
        }

        private Uni<Step> skip(DayOrder day, SkipCause cause) {
            return switch (cause) {
                // Whoever wrote it may have died before its event was out.
                case WRITTEN -> settlement.announce(day, visible.on(day.date())).replaceWith(Step.Done.SKIPPED);
                case REMOVED, PARKED, SUPERSEDED -> Uni.createFrom().item(Step.Done.SKIPPED);
            };
        }

        private Uni<Step> write(DayOrder day) {
            AttemptId attempt = attemptIds.next();
            List<Report> earlier = visible.except(day.date());
            return writer.write(day.order().run(), day.snapshot(), prompts, day.day(), earlier, ownership, clock)
                    .chain(result -> switch (result) {
                        case StoryWriter.Told told -> {
                            StoredReport stored = stored(day, attempt, told, earlier);
                            yield settlement.show(day, stored, ownership).invoke(() -> visible.shown(stored));
                        }
                        case StoryWriter.GivenUp givenUp ->
                            settlement
                                    .park(day, attempt, parked(day, givenUp), ownership)
                                    .invoke(() -> visible.hidden(day.date()));
                        case StoryWriter.Misconfigured misconfigured ->
                            stop(new ChainOutcome.Paused(misconfigured.why()));
                        case StoryWriter.Revoked revoked -> stop(new ChainOutcome.Revoked());
                    });
        }

        private StoredReport stored(DayOrder day, AttemptId attempt, StoryWriter.Told told, List<Report> earlier) {
            Report report = Report.of(attempt, day.snapshot(), day.day(), told.story());
            Lineage lineage = day.lineage(
                    attempt,
                    ownership.term(),
                    writer.guardrailVersion(),
                    told,
                    earlier.stream().map(Report::attempt).toList());
            return new StoredReport(report, lineage);
        }

        private ParkedDay parked(DayOrder day, StoryWriter.GivenUp givenUp) {
            return new ParkedDay(
                    day.order(),
                    givenUp.reason(),
                    givenUp.detail(),
                    at,
                    givenUp.tries().calls());
        }

        private Uni<Step> stop(ChainOutcome outcome) {
            return Uni.createFrom().item(new Step.Stopped(outcome));
        }
    }
}
