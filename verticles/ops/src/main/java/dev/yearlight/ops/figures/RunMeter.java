package dev.yearlight.ops.figures;

import dev.yearlight.common.run.RunOrders;
import dev.yearlight.ops.figures.RunFigures.Past;
import dev.yearlight.ops.figures.RunFigures.PastLoad;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Follows one run: each reading becomes figures, with the pace and the forecast that the readings before it allow.
 *
 * <p>Remembers ten minutes. Not thread-safe.
 */
public final class RunMeter {

    private static final Duration MEMORY = Duration.ofMinutes(10);
    private static final Duration PACE_WINDOW = Duration.ofMinutes(5);
    private static final Duration RATE_WINDOW = Duration.ofSeconds(30);
    private static final Duration STRETCH = Duration.ofSeconds(5);
    /** Below this the readings say less than the average since the start. */
    private static final Duration LEAST = Duration.ofSeconds(3);

    private final Deque<Moment> moments = new ArrayDeque<>();

    /** The figures at a reading; readings come in the order of time. */
    public RunFigures read(RunReading reading) {
        RunTotals totals = RunTotals.of(reading);
        RunOrders orders = reading.orders();
        moments.addLast(Moment.of(reading.at(), totals));
        while (moments.getFirst().at().plus(MEMORY).isBefore(reading.at())) {
            moments.removeFirst();
        }
        long ended = Math.min(orders.expectedDays(), totals.days().ended());
        RunState state = state(orders, totals, ended);
        return new RunFigures(
                reading.at(),
                orders,
                state,
                why(state, orders, totals),
                totals,
                ended,
                pace(RATE_WINDOW, orders).perSecond(),
                forecast(state, orders, ended),
                past());
    }

    /** A run that stands still has no end in sight, however fast it was a minute ago. */
    private Forecast forecast(RunState state, RunOrders orders, long ended) {
        return switch (state) {
            case RUNNING, DONE -> Forecast.of(orders.expectedDays() - ended, pace(PACE_WINDOW, orders));
            case WAITING, PAUSED, CAPPED, STANDSTILL, ABANDONED -> Forecast.NONE;
        };
    }

    private Pace pace(Duration window, RunOrders orders) {
        Moment last = moments.getLast();
        Instant from = last.at().minus(window);
        List<Moment> inWindow =
                moments.stream().filter(moment -> !moment.at().isBefore(from)).toList();
        if (Duration.between(inWindow.getFirst().at(), last.at()).compareTo(LEAST) >= 0) {
            return Pace.through(inWindow);
        }
        return Pace.unsure(Pace.rate(new Moment(orders.startedAt(), 0, List.of()), last));
    }

    /** Stretches end at round seconds, so that a picture of them only moves and never trembles. */
    private List<Past> past() {
        List<Past> past = new ArrayList<>();
        Moment from = moments.getFirst();
        Moment to = from;
        for (Moment moment : moments) {
            if (stretch(moment) != stretch(to) && !to.equals(from)) {
                past.add(past(from, to));
                from = to;
            }
            to = moment;
        }
        if (!to.equals(from)) {
            past.add(past(from, to));
        }
        return past;
    }

    private static long stretch(Moment moment) {
        return moment.at().getEpochSecond() / STRETCH.toSeconds();
    }

    private static Past past(Moment from, Moment to) {
        return new Past(
                to.at(),
                Pace.rate(from, to),
                to.endpoints().stream()
                        .map(load -> new PastLoad(load.name(), load.inFlight(), load.limit()))
                        .toList());
    }

    private static RunState state(RunOrders orders, RunTotals totals, long ended) {
        if (ended >= orders.expectedDays()) {
            return RunState.DONE;
        }
        if (orders.capMicros().isPresent()
                && totals.costMicros() >= orders.capMicros().getAsLong()) {
            return RunState.CAPPED;
        }
        if (orders.paused()) {
            return RunState.PAUSED;
        }
        if (totals.workers() == 0) {
            return ended == 0 ? RunState.WAITING : RunState.ABANDONED;
        }
        return totals.standstill().isEmpty() ? RunState.RUNNING : RunState.STANDSTILL;
    }

    private static String why(RunState state, RunOrders orders, RunTotals totals) {
        return switch (state) {
            case PAUSED, CAPPED -> orders.why();
            case STANDSTILL -> totals.standstill();
            case WAITING, RUNNING, ABANDONED, DONE -> "";
        };
    }
}
