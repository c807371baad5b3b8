package dev.yearlight.generation.admission;

import dev.yearlight.domain.TokenUsage;
import dev.yearlight.generation.Prompt;
import dev.yearlight.generation.Quota;
import dev.yearlight.generation.Quota.Allowance;
import dev.yearlight.generation.Tokens;

/** What one endpoint can take of one worker: its limit of calls in flight, its budgets, and the worker's share of both. */
final class Gate {

    /** Nothing but the end of a call opens it. */
    static final long UNTIL_AN_END = Long.MAX_VALUE;

    private final EndpointSettings settings;
    private final double usable;
    private final ConcurrencyLimit limit;
    private final Tokens tokens;
    private final Budget requestBudget;
    private final Budget tokenBudget;
    private final Forecast forecast = new Forecast();
    private double requestsTold = Double.POSITIVE_INFINITY;
    private double tokensTold = Double.POSITIVE_INFINITY;
    private double part = -1;
    private double granted;
    private int mostInFlight = Integer.MAX_VALUE;
    private long closedUntil;
    private boolean closed;

    Gate(EndpointSettings settings, AdmissionSettings admission, ConcurrencyLimit limit, Tokens tokens) {
        this.settings = settings;
        this.usable = 1 - admission.headroom();
        this.limit = limit;
        this.tokens = tokens;
        this.requestBudget = new Budget(admission.window().toNanos());
        this.tokenBudget = new Budget(admission.window().toNanos());
    }

    /**
     * This part of the limits may be used from now on.
     *
     * @param newGranted the part as soon as it has grown; what the provider itself says is left needs no such wait
     */
    void share(double newPart, double newGranted, long nowNanos) {
        if (newPart != part || newGranted != granted) {
            part = newPart;
            granted = newGranted;
            apportion(nowNanos);
        }
    }

    /** Calls that may be in flight. */
    int limit() {
        return Math.min(limit.limit(), mostInFlight);
    }

    /** How long no call may go out; 0 where one may. */
    long waitNanos(int inFlight, long nowNanos) {
        if (inFlight >= limit()) {
            return UNTIL_AN_END;
        }
        if (closed && closedUntil - nowNanos > 0) {
            return closedUntil - nowNanos;
        }
        closed = false;
        return Math.max(requestBudget.waitNanos(1, nowNanos), tokenBudget.waitNanos(forecast.call(), nowNanos));
    }

    /** Nothing goes out until then, however much the budgets hold. */
    void close(long untilNanos) {
        if (!closed || untilNanos - closedUntil > 0) {
            closed = true;
            closedUntil = untilNanos;
        }
    }

    /** Takes what a call will probably cost; the tokens, to be settled in the end. */
    double reserve(Prompt prompt) {
        requestBudget.take(1);
        if (!countsTokens()) {
            return 0;
        }
        int asked = tokens.in(prompt.system()) + tokens.in(prompt.user());
        forecast.prompted(asked);
        double cost = asked + forecast.completion();
        tokenBudget.take(cost);
        return cost;
    }

    /** A call has ended; gives back what it did not cost. */
    void ended(long begunNanos, long nowNanos, int inFlight, double reserved, Ending ending, TokenUsage usage) {
        int completion = usage.completion();
        if (completion > 0) {
            forecast.completed(completion);
        }
        boolean told = usage.prompt() + completion > 0;
        if (told || ending != Ending.ANSWERED) {
            tokenBudget.take(usage.prompt() + completion - reserved);
        }
        int work = completion > 0 ? completion : (int) Math.max(1, forecast.completion());
        limit.ended(begunNanos, nowNanos, inFlight, work, ending);
    }

    /** The provider says how much is left; all workers together may use it. */
    void told(Quota quota, long nowNanos) {
        double requests = limitTold(quota.requests(), requestsTold);
        double perTokens = limitTold(quota.tokens(), tokensTold);
        if (requests != requestsTold || perTokens != tokensTold) {
            requestsTold = requests;
            tokensTold = perTokens;
            apportion(nowNanos);
        }
        left(quota.requests(), requestBudget, nowNanos);
        left(quota.tokens(), tokenBudget, nowNanos);
    }

    private void left(Allowance allowance, Budget budget, long nowNanos) {
        if (allowance.remaining() < 0) {
            return;
        }
        budget.atMost(allowance.remaining() * granted * usable, nowNanos);
        if (allowance.remaining() == 0 && allowance.limit() < 0) {
            // Without a limit there is no pace to go on at.
            close(nowNanos + allowance.resetNanos());
        }
    }

    private static double limitTold(Allowance allowance, double before) {
        return allowance.limit() > 0 ? allowance.limit() : before;
    }

    private boolean countsTokens() {
        return settings.tokens() > 0 || !Double.isInfinite(tokensTold);
    }

    private void apportion(long nowNanos) {
        requestBudget.allow(budget(settings.requests(), requestsTold), nowNanos);
        tokenBudget.allow(budget(settings.tokens(), tokensTold), nowNanos);
        // At least one, or a worker with a small share would never finish.
        mostInFlight = settings.callsInFlight() == 0
                ? Integer.MAX_VALUE
                : (int) Math.max(1, settings.callsInFlight() * part * usable);
    }

    private double budget(int configured, double told) {
        double own = configured == 0 ? Double.POSITIVE_INFINITY : configured * part * usable;
        return Double.isInfinite(told) ? own : Math.min(own, told * granted * usable);
    }
}
