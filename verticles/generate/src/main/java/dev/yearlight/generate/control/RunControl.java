package dev.yearlight.generate.control;

import dev.yearlight.common.run.Price;
import dev.yearlight.common.run.RunBoard;
import dev.yearlight.common.run.RunOrders;
import dev.yearlight.common.run.Spending;
import dev.yearlight.domain.RunId;
import dev.yearlight.generation.CallLedger;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.Ownership;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Run control of one worker: reads what is asked of the runs that it has in hand, and says what it does for them.
 *
 * <p>For any thread. An outage of the store changes nothing but the age of what is known and said.
 */
public final class RunControl implements CallLedger {

    private static final Logger LOG = LoggerFactory.getLogger(RunControl.class);

    /** Runs that are asked for at one poll; more take turns. */
    private static final int MOST_RUNS_A_POLL = 64;

    private final RunControlConfig config;
    private final RunBoard board;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final String worker;
    private final Map<RunId, RunAccount> accounts = new ConcurrentHashMap<>();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile LongSupplier commitGap = () -> 0;
    private volatile ToIntFunction<String> limitOfEndpoint = endpoint -> 0;

    /**
     * Holds no run yet.
     *
     * @param nanos a clock without a date
     * @param worker names this process, and no other before or after it
     */
    public RunControl(RunControlConfig config, RunBoard board, InstantSource clock, LongSupplier nanos, String worker) {
        this.config = config;
        this.board = board;
        this.clock = clock;
        this.nanos = nanos;
        this.worker = worker;
    }

    /** How often {@link #poll} is due. */
    public Duration every() {
        return config.poll();
    }

    /** Where figures come from that the reports tell beside its own. */
    public void watch(LongSupplier gap, ToIntFunction<String> limit) {
        commitGap = gap;
        limitOfEndpoint = limit;
    }

    /** A record that was taken in, whose run is not read yet. */
    public RunHold hold(Ownership ownership) {
        return new RunHold(this, ownership, clock);
    }

    /** Reads orders and writes reports of all runs in hand; completes when all have been answered, and never fails. */
    public CompletionStage<Void> poll() {
        List<RunAccount> due = accounts.values().stream()
                .sorted(Comparator.comparingLong(account -> account.asking().rounds()))
                .limit(MOST_RUNS_A_POLL)
                .toList();
        return CompletableFuture.allOf(due.stream().map(this::poll).toArray(CompletableFuture<?>[]::new));
    }

    /** Writes the last reports. */
    public CompletionStage<Void> close() {
        return CompletableFuture.allOf(accounts.values().stream()
                .map(account -> account.saying().askAfterwards(() -> say(account)))
                .toArray(CompletableFuture<?>[]::new));
    }

    @Override
    public void calling(RunId run, String endpoint) {
        account(run).calling(endpoint, nanos.getAsLong());
    }

    @Override
    public void called(RunId run, String endpoint, ModelOutcome outcome, Duration took) {
        account(run).called(endpoint, outcome, took, nanos.getAsLong());
    }

    @Override
    public void cancelled(RunId run, String endpoint) {
        account(run).cancelled(endpoint, nanos.getAsLong());
    }

    @Override
    public void refused(RunId run, String rule) {
        account(run).failed(rule);
    }

    /** The account of a run that is in hand from now on. */
    RunAccount take(RunId run) {
        RunAccount taken = accounts.compute(run, (id, known) -> {
            RunAccount account = known == null ? opened(id) : known;
            account.inHand().incrementAndGet();
            return account;
        });
        if (taken.asking().rounds() == 0) {
            CompletableFuture<Boolean> unused = taken.asking().ask(() -> ask(taken));
        }
        return taken;
    }

    private RunAccount account(RunId run) {
        RunAccount known = accounts.get(run);
        return known != null ? known : accounts.computeIfAbsent(run, this::opened);
    }

    /** A row of its own for each account: one that was forgotten and opened anew must not overwrite what it spent. */
    private RunAccount opened(RunId run) {
        return new RunAccount(run, worker + "-" + rows.incrementAndGet(), this::price);
    }

    private Price price(String endpoint) {
        String model = config.models().getOrDefault(endpoint, endpoint);
        Optional<Price> price = config.prices().of(endpoint, model);
        if (price.isEmpty()) {
            LOG.warn("{} has no price in the price table: its calls count as free", model);
        }
        return price.orElse(Price.FREE);
    }

    private CompletableFuture<Void> poll(RunAccount account) {
        return account.asking()
                .ask(() -> ask(account))
                .thenCombine(account.saying().ask(() -> say(account)), (asked, said) -> {
                    noticed(asked && said);
                    if (account.quiet(said)) {
                        forget(account);
                    }
                    return asked;
                })
                .thenAccept(asked -> {});
    }

    private CompletionStage<Void> ask(RunAccount account) {
        return board.orders(account.run())
                .thenCompose(orders -> spending(account.run(), orders)
                        .thenAccept(spending -> account.learn(orders, spending, clock.instant())));
    }

    /** Asked for under a cap alone. */
    private CompletionStage<List<Spending>> spending(RunId run, Optional<RunOrders> orders) {
        return orders.isPresent() && orders.get().capMicros().isPresent()
                ? board.spending(run)
                : CompletableFuture.completedFuture(List.of());
    }

    private CompletionStage<Void> say(RunAccount account) {
        return board.say(account.report(
                clock.instant(),
                nanos.getAsLong(),
                commitGap.getAsLong(),
                config.prices().currency(),
                limitOfEndpoint));
    }

    private void noticed(boolean answered) {
        if (away.getAndSet(!answered) == answered) {
            LOG.warn(answered ? "run control reaches the store again" : "run control does not reach the store");
        }
    }

    private void forget(RunAccount account) {
        accounts.computeIfPresent(account.run(), (run, known) -> known.inHand().get() == 0 ? null : known);
    }
}
