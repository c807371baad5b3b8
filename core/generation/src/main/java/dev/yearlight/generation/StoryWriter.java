package dev.yearlight.generation;

import dev.yearlight.domain.ParkReason;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Story;
import dev.yearlight.generation.Endpoints.Reply;
import dev.yearlight.generation.Endpoints.Source;
import dev.yearlight.generation.PromptRenderer.ListenerPrompts;
import dev.yearlight.generation.RetryPolicy.Decision;
import dev.yearlight.generation.StoryCheck.Verdict;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One day's way to a story: prompt, call, guardrails, and again as {@link RetryPolicy} says. */
public final class StoryWriter {

    private final Endpoints endpoints;
    private final PromptRenderer prompts;
    private final StoryCheck check;
    private final RetryPolicy policy;
    private final Delays delays;
    private final CallLedger ledger;

    /** A writer whose refusals nobody counts. */
    public StoryWriter(
            Endpoints endpoints, PromptRenderer prompts, StoryCheck check, RetryPolicy policy, Delays delays) {
        this(endpoints, prompts, check, policy, delays, CallLedger.NONE);
    }

    /**
     * A writer for any number of listeners at once; thread-safe where its parts are.
     *
     * @param ledger told of answers that the guardrails refuse
     */
    public StoryWriter(
            Endpoints endpoints,
            PromptRenderer prompts,
            StoryCheck check,
            RetryPolicy policy,
            Delays delays,
            CallLedger ledger) {
        this.endpoints = endpoints;
        this.prompts = prompts;
        this.check = check;
        this.policy = policy;
        this.delays = delays;
        this.ledger = ledger;
    }

    String guardrailVersion() {
        return check.version();
    }

    ListenerPrompts promptsOf(Snapshot snapshot) {
        return prompts.of(snapshot);
    }

    /**
     * Writes the story of a day; never fails for what the model does.
     *
     * @param run that pays for it
     * @param earlier the listener's other visible reports, oldest day first
     */
    Uni<Result> write(
            RunId run,
            Snapshot snapshot,
            ListenerPrompts prompts,
            RemarkableDay day,
            List<Report> earlier,
            Ownership ownership,
            ChainClock clock) {
        // A loop and not a recursion: an outage may take thousands of rounds.
        return Multi.createBy()
                .repeating()
                .uni(() -> new Effort(run, snapshot, prompts, day, earlier, ownership, clock), Effort::once)
                .whilst(Again.class::isInstance)
                .collect()
                .last()
                .map(Result.class::cast);
    }

    /** What one round came to. */
    private sealed interface Round {}

    /** Another round is due. */
    private record Again(Duration after) implements Round {

        private static final Again NOW = new Again(Duration.ZERO);
    }

    /** How it ended. */
    sealed interface Result extends Round {}

    /**
     * A story that passed the guardrails.
     *
     * @param model as the provider names it
     * @param source who wrote it
     * @param promptVersion of the prompt that the story answers
     */
    record Told(Story story, String model, Source source, String promptVersion, Tries tries) implements Result {}

    /** The day is to be parked. */
    record GivenUp(ParkReason reason, String detail, Tries tries) implements Result {}

    /** The run is to pause. */
    record Misconfigured(String why) implements Result {}

    /** No further call may be made. */
    record Revoked() implements Result {}

    /** The rounds of one day; its steps follow one another, on whatever thread. */
    private final class Effort {

        private final RunId run;
        private final Snapshot snapshot;
        private final ListenerPrompts prompts;
        private final RemarkableDay day;
        private final List<Report> earlier;
        private final Ownership ownership;
        private final ChainClock clock;
        private Tries tries = Tries.NONE;
        private Optional<String> refusal = Optional.empty();
        private boolean turnedAway;

        private Effort(
                RunId run,
                Snapshot snapshot,
                ListenerPrompts prompts,
                RemarkableDay day,
                List<Report> earlier,
                Ownership ownership,
                ChainClock clock) {
            this.run = run;
            this.snapshot = snapshot;
            this.prompts = prompts;
            this.day = day;
            this.earlier = earlier;
            this.ownership = ownership;
            this.clock = clock;
        }

        private Uni<Round> once() {
            ownership.settled();
            // The place at the endpoint is given back before any wait, and asked for anew.
            return endpoints
                    .call(new ModelCall(run, snapshot.listener(), turnedAway, this::wanted, this::prompt))
                    .map(this::heard)
                    .chain(round ->
                            round instanceof Again again && again.after().isPositive()
                                    ? sleep(again.after()).replaceWith(round)
                                    : Uni.createFrom().item(round));
        }

        private Uni<Void> sleep(Duration time) {
            ownership.settled();
            if (tries.outages() == 0) {
                clock.waits(time);
            }
            return delays.after(time);
        }

        private boolean wanted() {
            return ownership.mayStart() && !clock.isUp();
        }

        private Prompt prompt() {
            Prompt prompt = prompts.of(day, earlier, refusal);
            ownership.paying();
            clock.callBegins();
            return prompt;
        }

        private Round heard(Reply reply) {
            return switch (reply) {
                case Reply.Heard heard -> outcome(heard);
                case Reply.Unwanted unwanted ->
                    clock.isUp() ? new GivenUp(ParkReason.DEADLINE, "after " + clock.deadline(), tries) : new Revoked();
                case Reply.Paused paused -> new Misconfigured(paused.why());
            };
        }

        private Round outcome(Reply.Heard heard) {
            turnedAway = heard.outcome() instanceof ModelOutcome.Throttled
                    || heard.outcome() instanceof ModelOutcome.Unavailable;
            return switch (heard.outcome()) {
                case ModelOutcome.Answered answered -> read(answered, heard);
                case ModelOutcome.Failure failure -> failed(failure);
            };
        }

        private Round read(ModelOutcome.Answered answered, Reply.Heard heard) {
            return switch (StoryParser.read(answered.text())) {
                case StoryParser.Legible legible -> judge(legible.story(), answered, heard);
                case StoryParser.Illegible illegible ->
                    failed(new ModelOutcome.Unusable(illegible.why(), answered.usage()));
            };
        }

        private Round judge(Story story, ModelOutcome.Answered answered, Reply.Heard heard) {
            clock.callCounts();
            tries = tries.plusAnswer(answered.usage());
            List<Story> told = earlier.stream()
                    .map(report -> new Story(report.title(), report.body()))
                    .toList();
            return switch (check.check(story, snapshot, day, told)) {
                case Verdict.Passed passed ->
                    new Told(story, answered.model(), heard.source(), heard.promptVersion(), tries);
                case Verdict.Refused refused -> {
                    ledger.refused(run, refused.violations().getFirst().rule());
                    tries = tries.plusRefusal();
                    yield follow(policy.decide(refused, tries));
                }
            };
        }

        private Round failed(ModelOutcome.Failure failure) {
            tries = tries.plus(failure);
            if (tries.outages() == 0) {
                clock.callCounts();
            }
            return follow(policy.decide(failure, tries));
        }

        private Round follow(Decision decision) {
            return switch (decision) {
                case Decision.TryAgain again -> {
                    refusal = again.reason();
                    yield Again.NOW;
                }
                case Decision.Wait wait -> new Again(wait.time());
                case Decision.Pause pause -> new Misconfigured(pause.why());
                case Decision.Park park -> new GivenUp(park.reason(), park.detail(), tries);
            };
        }
    }
}
