package dev.yearlight.generation.admission;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RunId;
import dev.yearlight.generation.Endpoints.Reply;
import dev.yearlight.generation.ModelCall;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.Prompt;
import dev.yearlight.generation.admission.Admission.Around;
import dev.yearlight.generation.admission.AdmissionSettings.Strategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** One strategy on one trace: listeners who always want more, admission as shipped around the strategy, virtual time. */
final class Contest {

    static final AdmissionSettings SETTINGS = new AdmissionSettings(
            Strategy.SEEKING,
            new LimitBounds(4, 16, 2_000),
            Duration.ofMinutes(1),
            0.1,
            Duration.ofMinutes(1),
            5,
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofSeconds(10),
            0.1,
            5,
            Duration.ofMillis(25));

    private static final int LISTENERS = 1_500;
    private static final RunId RUN = new RunId("01JD0000000000000000000000");
    private static final Prompt PROMPT = new Prompt("v", "system", "user");
    private static final double CONVERGED = 0.2;

    private final Trace trace;
    private final double queued;
    private final VirtualTime time = new VirtualTime();
    private final SimulatedModel model;
    private final Admission admission;
    private final SplittableRandom random;
    private final List<Integer> limits = new ArrayList<>();

    private Contest(Function<VirtualTime, ConcurrencyLimit> strategy, Trace trace, double queued, long seed) {
        this.trace = trace;
        this.queued = queued;
        random = new SplittableRandom(seed);
        model = new SimulatedModel(time, trace, queued, random.nextLong());
        admission = new Admission(
                List.of(new Endpoint(new EndpointSettings("default", 1, 0, 0, 0), model)),
                SETTINGS,
                new Around(
                        text -> text.length() / 4,
                        (run, endpoint, outcome, took) -> {},
                        AdmissionWatch.NONE,
                        time,
                        time,
                        random::nextDouble),
                endpoint -> strategy.apply(time));
    }

    /**
     * What came of ten minutes.
     *
     * @param refused calls that were too many
     * @param injected calls that the trace itself spoiled
     * @param limits second by second
     * @param converging seconds from the halving until the limit stays near what is there; as long as the phase where
     *     it never does
     */
    record Result(int good, int sent, int refused, int injected, List<Integer> limits, double converging) {

        /** By the client's own doing. */
        double wasted() {
            return refused / (double) sent;
        }

        double spoiled() {
            return injected / (double) sent;
        }
    }

    static Result run(Function<VirtualTime, ConcurrencyLimit> strategy, Trace trace, double queued, long seed) {
        Contest contest = new Contest(strategy, trace, queued, seed);
        contest.admission.partitions(1, 1);
        for (int listener = 0; listener < LISTENERS; listener++) {
            contest.ask(new ListenerId("l" + listener), false, 0);
        }
        contest.look();
        contest.time.runUntil(Duration.ofSeconds((long) Trace.END));
        SimulatedModel model = contest.model;
        return new Result(model.good, model.sent, model.refused, model.injected, contest.limits, contest.converging());
    }

    private void look() {
        limits.add(admission.states().getFirst().limit());
        time.in(Duration.ofSeconds(1).toNanos(), this::look);
    }

    private void ask(ListenerId listener, boolean again, int times) {
        admission
                .call(new ModelCall(RUN, listener, again, () -> true, () -> PROMPT))
                .subscribe()
                .with(reply -> heard(listener, ((Reply.Heard) reply).outcome(), times));
    }

    private void heard(ListenerId listener, ModelOutcome outcome, int times) {
        if (outcome instanceof ModelOutcome.Answered) {
            ask(listener, false, 0);
            return;
        }
        double whole = Math.min(30, 0.5 * (1 << Math.min(times, 6)));
        time.in((long) (whole * (1 + random.nextDouble()) / 2 * 1e9), () -> ask(listener, true, times + 1));
    }

    /** The queue before the slots is room that a limit may use. */
    private double converging() {
        Trace.Phase halved = trace.at(trace.halvedAt());
        int slots = halved.slots();
        double end = trace.endOf(halved);
        int steady = 0;
        for (int second = (int) trace.halvedAt(); second < end; second++) {
            int limit = limits.get(second);
            boolean near = limit >= slots * (1 - CONVERGED) && limit <= slots * (1 + CONVERGED + queued / 2);
            steady = near ? steady + 1 : 0;
            if (steady == 5) {
                return second - trace.halvedAt() - 4;
            }
        }
        return end - trace.halvedAt();
    }
}
