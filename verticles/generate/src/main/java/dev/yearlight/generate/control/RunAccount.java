package dev.yearlight.generate.control;

import dev.yearlight.common.run.Price;
import dev.yearlight.common.run.RunOrders;
import dev.yearlight.common.run.Spending;
import dev.yearlight.common.run.WorkerReport;
import dev.yearlight.domain.RunId;
import dev.yearlight.generation.ModelOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** One run at one worker: what it may do, what it did and what that cost; for any thread. */
final class RunAccount {

    private static final int MOST_IDLE_POLLS = 60;

    private final RunId run;
    private final String row;
    private final Function<String, Price> prices;
    private final RunGate gate = new RunGate();
    private final DayTally days = new DayTally();
    private final Map<String, EndpointAccount> endpoints = new ConcurrentHashMap<>();
    private final Map<String, Long> causes = new ConcurrentHashMap<>();
    private final AtomicInteger inHand = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final InTurn asking = new InTurn();
    private final InTurn saying = new InTurn();
    private volatile String misconfigured = "";
    private volatile int idlePolls;

    /**
     * An account that knows of no orders yet.
     *
     * @param row the name that it is told under
     * @param prices by endpoint
     */
    RunAccount(RunId run, String row, Function<String, Price> prices) {
        this.run = run;
        this.row = row;
        this.prices = prices;
    }

    RunId run() {
        return run;
    }

    DayTally days() {
        return days;
    }

    /** Chains of the run that this worker holds, those that wait included. */
    AtomicInteger inHand() {
        return inHand;
    }

    /** Chains of the run that are under way. */
    AtomicInteger running() {
        return running;
    }

    /** Questions for its orders. */
    InTurn asking() {
        return asking;
    }

    /** Its reports. */
    InTurn saying() {
        return saying;
    }

    boolean open() {
        return gate.open(budget());
    }

    void learn(Optional<RunOrders> orders, List<Spending> spending, Instant now) {
        Budget others = spending.stream()
                .filter(worker -> !worker.worker().equals(row))
                .map(worker -> new Budget(
                        worker.spentMicros(), worker.billedCalls(), worker.isAlive(now) ? worker.callsInFlight() : 0))
                .reduce(new Budget(0, 0, 0), Budget::plus);
        gate.learn(orders, others, budget());
    }

    void calling(String endpoint, long nowNanos) {
        endpoint(endpoint, nowNanos).calling();
    }

    void called(String endpoint, ModelOutcome outcome, Duration took, long nowNanos) {
        endpoint(endpoint, nowNanos).called(outcome, took, nowNanos);
        misconfigured = outcome instanceof ModelOutcome.Misconfigured wrong ? wrong.why() : "";
        String cause = cause(outcome);
        if (!cause.isEmpty()) {
            failed(cause);
        }
    }

    void cancelled(String endpoint, long nowNanos) {
        endpoint(endpoint, nowNanos).cancelled();
    }

    void failed(String cause) {
        causes.merge(cause, 1L, Long::sum);
    }

    /**
     * Whether it was idle for so many polls that it may be forgotten.
     *
     * @param said whether all of it has been told
     */
    boolean quiet(boolean said) {
        idlePolls = said && inHand.get() == 0 ? idlePolls + 1 : 0;
        return idlePolls > MOST_IDLE_POLLS;
    }

    /** All of it as it is told. */
    WorkerReport report(
            Instant at, long nowNanos, long commitGap, String currency, ToIntFunction<String> limitOfEndpoint) {
        String closed = gate.why(currency);
        return new WorkerReport(
                run,
                row,
                at,
                running.get(),
                commitGap,
                closed.isEmpty() ? misconfigured : closed,
                days.days(),
                new TreeMap<>(endpoints)
                        .entrySet().stream()
                                .map(endpoint -> endpoint.getValue()
                                        .report(limitOfEndpoint.applyAsInt(endpoint.getKey()), nowNanos))
                                .toList(),
                causes,
                days.newest());
    }

    private Budget budget() {
        Budget sum = new Budget(0, 0, 0);
        for (EndpointAccount endpoint : endpoints.values()) {
            sum = sum.plus(endpoint.budget());
        }
        return sum;
    }

    private EndpointAccount endpoint(String name, long nowNanos) {
        EndpointAccount known = endpoints.get(name);
        return known != null
                ? known
                : endpoints.computeIfAbsent(name, added -> new EndpointAccount(added, prices.apply(added), nowNanos));
    }

    private static String cause(ModelOutcome outcome) {
        return switch (outcome) {
            case ModelOutcome.Answered answered -> "";
            case ModelOutcome.CutOff cutOff -> "cut_off";
            case ModelOutcome.Declined declined -> "declined";
            case ModelOutcome.Unusable unusable -> "unusable";
            case ModelOutcome.Throttled throttled -> "throttled";
            case ModelOutcome.Unavailable unavailable -> "unavailable";
            case ModelOutcome.Misconfigured wrong -> "misconfigured";
        };
    }
}
