package dev.yearlight.generation;

import dev.yearlight.domain.ParkReason;
import dev.yearlight.generation.StoryCheck.Verdict;
import dev.yearlight.generation.StoryCheck.Violation;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/** The one table from what went wrong to what follows; every count is of one day and includes this time. */
public final class RetryPolicy {

    /** Beyond it the doubling would leave the range of a long; every longest wait is reached before. */
    private static final int MOST_DOUBLINGS = 30;

    private static final int MOST_REASONS = 3;

    private final RetrySettings settings;
    private final Jitter jitter;

    /** The table under these settings. */
    public RetryPolicy(RetrySettings settings, Jitter jitter) {
        this.settings = settings;
        this.jitter = jitter;
    }

    /** What follows a call that left no readable text. */
    Decision decide(ModelOutcome.Failure failure, Tries tries) {
        return switch (failure) {
            case ModelOutcome.CutOff cutOff -> unusable("it was longer than allowed", tries);
            case ModelOutcome.Unusable unusable -> unusable(unusable.why(), tries);
            case ModelOutcome.Declined declined ->
                tries.declines() < settings.declines()
                        ? new Decision.TryAgain(Optional.empty())
                        : new Decision.Park(ParkReason.REFUSED, "the model declined");
            case ModelOutcome.Throttled throttled ->
                new Decision.Wait(throttled.retryAfter().map(this::asTold).orElseGet(() -> backoff(tries.outages())));
            case ModelOutcome.Unavailable unavailable -> unavailable(unavailable, tries);
            case ModelOutcome.Misconfigured misconfigured -> new Decision.Pause(misconfigured.why());
        };
    }

    /** What follows a story that the guardrails refused. */
    Decision decide(Verdict.Refused refused, Tries tries) {
        if (tries.texts() < settings.texts()) {
            String reason = refused.violations().stream()
                    .map(Violation::detail)
                    .distinct()
                    .limit(MOST_REASONS)
                    .collect(Collectors.joining("; "));
            return new Decision.TryAgain(Optional.of(reason));
        }
        String rules = refused.violations().stream()
                .map(Violation::rule)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new Decision.Park(ParkReason.GUARDRAILS, rules);
    }

    private Decision unusable(String why, Tries tries) {
        return tries.texts() < settings.texts()
                ? new Decision.TryAgain(Optional.of(why))
                : new Decision.Park(ParkReason.UNUSABLE_ANSWER, why);
    }

    private Decision unavailable(ModelOutcome.Unavailable unavailable, Tries tries) {
        if (!unavailable.reached()) {
            return new Decision.Wait(backoff(tries.outages()));
        }
        return tries.failures() < settings.failures()
                ? new Decision.Wait(backoff(tries.failures()))
                : new Decision.Park(ParkReason.MODEL_UNAVAILABLE, unavailable.why());
    }

    /** Never earlier than told, and spread out, since thousands are told the same. */
    private Duration asTold(Duration retryAfter) {
        Duration told = retryAfter.isNegative() ? Duration.ZERO : retryAfter;
        Duration capped = told.compareTo(settings.longestRetryAfter()) < 0 ? told : settings.longestRetryAfter();
        return capped.plus(share(settings.firstWait(), jitter.next()));
    }

    /** Doubles with each time up to the longest wait; half of it is left to chance ("equal jitter"). */
    private Duration backoff(int times) {
        Duration doubled = settings.firstWait().multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS));
        Duration whole = doubled.compareTo(settings.longestWait()) < 0 ? doubled : settings.longestWait();
        Duration half = whole.dividedBy(2);
        return half.plus(share(half, jitter.next()));
    }

    private static Duration share(Duration whole, double part) {
        return Duration.ofNanos((long) (whole.toNanos() * part));
    }

    /** What to do next with the day. */
    sealed interface Decision {

        /** Ask again now, with the reason for the model where it helps. */
        record TryAgain(Optional<String> reason) implements Decision {}

        /** Ask again after a while; it costs the day no text. */
        record Wait(Duration time) implements Decision {}

        /** Stop the run: nothing can be written as things are set. */
        record Pause(String why) implements Decision {}

        /** Give the day up. */
        record Park(ParkReason reason, String detail) implements Decision {}
    }
}
