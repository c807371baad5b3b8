package dev.yearlight.generate.control;

import dev.yearlight.common.run.Price;
import dev.yearlight.common.run.WorkerReport;
import dev.yearlight.generation.ModelOutcome;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** One run's calls of one endpoint: how many, how long, how dear; for any thread. */
final class EndpointAccount {

    private final String name;
    private final Price price;
    private final Latencies latencies;
    private int inFlight;
    private long calls;
    private long wasted;
    private long promptTokens;
    private long cachedTokens;
    private long completionTokens;

    EndpointAccount(String name, Price price, long nowNanos) {
        this.name = name;
        this.price = price;
        this.latencies = new Latencies(nowNanos);
    }

    synchronized void calling() {
        inFlight++;
    }

    synchronized void called(ModelOutcome outcome, Duration took, long nowNanos) {
        ended(wasted(outcome));
        promptTokens += outcome.usage().prompt();
        cachedTokens += outcome.usage().cached();
        completionTokens += outcome.usage().completion();
        latencies.add(took, nowNanos);
    }

    synchronized void cancelled() {
        ended(true);
    }

    synchronized Budget budget() {
        return new Budget(costMicros(), calls - wasted, inFlight);
    }

    /** The account as it is told. */
    synchronized WorkerReport.Endpoint report(int limit, long nowNanos) {
        Histogram lastMinute = latencies.lastMinute(nowNanos);
        return new WorkerReport.Endpoint(
                name,
                inFlight,
                limit,
                calls,
                wasted,
                promptTokens,
                cachedTokens,
                completionTokens,
                costMicros(),
                Latencies.millis(lastMinute, 50),
                Latencies.millis(lastMinute, 90),
                Latencies.millis(lastMinute, 99));
    }

    /** Of the sums and not a sum of costs, so that it is rounded once. */
    private long costMicros() {
        return price.costMicros(promptTokens, cachedTokens, completionTokens);
    }

    private void ended(boolean inVain) {
        // Whoever does not tell of beginnings only makes the number in flight unknown.
        inFlight = Math.max(0, inFlight - 1);
        calls++;
        wasted += inVain ? 1 : 0;
    }

    private static boolean wasted(ModelOutcome outcome) {
        return switch (outcome) {
            case ModelOutcome.Throttled throttled -> true;
            case ModelOutcome.Unavailable unavailable -> true;
            case ModelOutcome.Misconfigured misconfigured -> true;
            case ModelOutcome.Answered answered -> false;
            case ModelOutcome.CutOff cutOff -> false;
            case ModelOutcome.Declined declined -> false;
            case ModelOutcome.Unusable unusable -> false;
        };
    }
}
