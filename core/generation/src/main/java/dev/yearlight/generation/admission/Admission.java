package dev.yearlight.generation.admission;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.generation.CallLedger;
import dev.yearlight.generation.Delays;
import dev.yearlight.generation.Endpoints;
import dev.yearlight.generation.Jitter;
import dev.yearlight.generation.ModelCall;
import dev.yearlight.generation.Ticker;
import dev.yearlight.generation.Tokens;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints behind their limits: a call waits for the endpoint of its listener, in the order of coming, without a
 * thread, and goes out when that endpoint can take it.
 *
 * <p>A listener's calls stay with one endpoint for as long as it is well (prefix caches stay useful); from one that is
 * left alone they move to the next by rendezvous. Where every endpoint is set up wrongly, calls are answered with the
 * cause, unsent, and one at a time probes. Lines are bounded by the listeners in flight, since a chain makes one call
 * at a time. A place is given back exactly once, whether the call answers, fails or is cancelled; cancelling does not
 * stop a request that the provider works on, its time-out does. Confined to one thread, so that it needs no lock.
 */
public final class Admission implements Endpoints {

    private final List<AdmittedEndpoint> endpoints;
    private final AdmissionWatch watch;
    private final Ticker clock;
    private final Share share;
    private final int highest;
    private long asked;
    private int inFlight;

    /**
     * Endpoints in the order of the settings, at least one; nothing of the limits that are configured for them may be used
     * before {@link #partitions}.
     */
    public Admission(List<Endpoint> endpoints, AdmissionSettings settings, Around around) {
        this(endpoints, settings, around, endpoint -> settings.newLimit());
    }

    /** The same with limits of one's own. */
    Admission(
            List<Endpoint> endpoints,
            AdmissionSettings settings,
            Around around,
            Function<Endpoint, ConcurrencyLimit> limits) {
        if (endpoints.isEmpty()) {
            throw new IllegalArgumentException("yearlight.model.endpoints must name at least one");
        }
        this.watch = around.watch();
        this.clock = around.clock();
        this.share = new Share(settings.shareGrowth().toNanos());
        this.highest = settings.bounds().highest();
        this.endpoints = endpoints.stream()
                .map(endpoint -> new AdmittedEndpoint(
                        this,
                        endpoint,
                        new Gate(endpoint.settings(), settings, limits.apply(endpoint), around.tokens()),
                        settings,
                        around))
                .toList();
    }

    /**
     * What admission stands on.
     *
     * @param tokens estimates prompts where tokens are budgeted
     * @param ledger told of every call that ended
     */
    public record Around(
            Tokens tokens, CallLedger ledger, AdmissionWatch watch, Ticker clock, Delays delays, Jitter jitter) {}

    @Override
    public Uni<Reply> call(ModelCall call) {
        return Uni.createFrom().emitter(emitter -> place(new Waiting(call, emitter, asked++)));
    }

    /**
     * The worker has these partitions of all now, and with them its share of every configured limit; calls that are not
     * wanted any more leave their lines.
     */
    public void partitions(int owned, int all) {
        share.set(all == 0 ? 0 : (double) owned / all, clock.nanos());
        endpoints.forEach(AdmittedEndpoint::sweep);
    }

    /** Calls that run now. */
    public int inFlight() {
        return endpoints.stream().mapToInt(AdmittedEndpoint::inFlight).sum();
    }

    /** How each endpoint stands; for any thread, perhaps a moment late. */
    public List<EndpointState> states() {
        return endpoints.stream().map(AdmittedEndpoint::state).toList();
    }

    void place(Waiting waiting) {
        AdmittedEndpoint endpoint = route(waiting.call().listener());
        if (endpoint == null) {
            waiting.reply(new Reply.Paused(cause()));
        } else {
            endpoint.add(waiting);
        }
    }

    /** Takes all who wait at an endpoint that is not well to where they are better off. */
    void moveAway(AdmittedEndpoint from) {
        for (Waiting waiting : from.takeAll()) {
            AdmittedEndpoint to = route(waiting.call().listener());
            if (to == null) {
                waiting.reply(new Reply.Paused(cause()));
            } else {
                if (to != from) {
                    watch.movedTo(to.name());
                }
                to.add(waiting);
            }
        }
    }

    /** Whether one more call fits into what this worker may have in flight at all. */
    boolean isFull() {
        return inFlight >= highest;
    }

    void apportion(Gate gate, long nowNanos) {
        gate.share(share.now(nowNanos), share.granted(), nowNanos);
    }

    long shareGrowsInNanos(long nowNanos) {
        return share.growsInNanos(nowNanos);
    }

    void begun() {
        inFlight++;
    }

    /** A place is free again. */
    void ended(AdmittedEndpoint at) {
        boolean wasFull = isFull();
        inFlight--;
        at.admit();
        if (wasFull && endpoints.size() > 1) {
            endpoints.forEach(AdmittedEndpoint::admit);
        }
    }

    private @Nullable AdmittedEndpoint route(ListenerId listener) {
        long now = clock.nanos();
        if (endpoints.size() == 1) {
            AdmittedEndpoint only = endpoints.getFirst();
            return only.canBeWaitedFor(now) ? only : null;
        }
        AdmittedEndpoint best = best(listener, endpoint -> endpoint.canBeAsked(now));
        return best == null ? best(listener, endpoint -> endpoint.canBeWaitedFor(now)) : best;
    }

    private @Nullable AdmittedEndpoint best(ListenerId listener, Predicate<AdmittedEndpoint> eligible) {
        AdmittedEndpoint best = null;
        double highestScore = 0;
        for (AdmittedEndpoint endpoint : endpoints) {
            if (eligible.test(endpoint)) {
                double score = endpoint.score(listener);
                if (best == null || score > highestScore) {
                    best = endpoint;
                    highestScore = score;
                }
            }
        }
        return best;
    }

    private String cause() {
        return endpoints.size() == 1
                ? endpoints.getFirst().cause()
                : endpoints.stream()
                        .map(endpoint -> endpoint.name() + ": " + endpoint.cause())
                        .collect(Collectors.joining("; "));
    }
}
