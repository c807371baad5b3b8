package dev.yearlight.generation.admission;

import dev.yearlight.domain.TokenUsage;
import dev.yearlight.generation.Model;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.ModelOutcome.Answered;
import dev.yearlight.generation.ModelOutcome.Throttled;
import dev.yearlight.generation.ModelOutcome.Unavailable;
import dev.yearlight.generation.Prompt;
import dev.yearlight.generation.Quota;
import dev.yearlight.generation.Quota.Allowance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A provider with slots, a queue before them, refusals beyond that, and the troubles of a {@link Trace}.
 *
 * <p>A call takes the time of its tokens, a little more the fuller the slots are, with noise. What its budget does not
 * let in is refused with the time to wait, and every answer tells how much is left. Troubles that the trace injects meet
 * any client, and are counted apart from what is refused because there was too much of it.
 */
final class SimulatedModel implements Model {

    private static final long REFUSAL = Duration.ofMillis(30).toNanos();
    private static final long TIME_OUT = Duration.ofSeconds(15).toNanos();
    private static final double TOKEN_NANOS = 9e6;
    private static final double FULLNESS = 0.2;
    private static final int SECONDS_A_MINUTE = 60;

    private final VirtualTime time;
    private final Trace trace;
    private final double queued;
    private final SplittableRandom random;
    private final Queue<Job> queue = new ArrayDeque<>();
    private int running;
    private double allowance = Double.MAX_VALUE;
    private double allowanceAt;
    int sent;
    int good;
    int refused;
    int injected;

    /** The queue takes this many calls a slot. */
    SimulatedModel(VirtualTime time, Trace trace, double queued, long seed) {
        this.time = time;
        this.trace = trace;
        this.queued = queued;
        this.random = new SplittableRandom(seed);
    }

    @Override
    public Uni<ModelOutcome> write(Prompt prompt) {
        return write(prompt, quota -> {});
    }

    @Override
    public Uni<ModelOutcome> write(Prompt prompt, Consumer<Quota> quotas) {
        return Uni.createFrom().emitter(emitter -> receive(new Job(emitter, quotas, 120 + random.nextInt(161))));
    }

    @Override
    public String endpoint() {
        return "simulated:";
    }

    @Override
    public String parameters() {
        return "none";
    }

    private void receive(Job job) {
        sent++;
        Trace.Phase phase = trace.at(time.seconds());
        refillAllowance(phase);
        double chance = random.nextDouble();
        double hanging = phase.failing() + phase.hanging();
        if (chance < phase.failing()) {
            injected++;
            time.in(REFUSAL, () -> job.end(new Unavailable("status 503", true)));
        } else if (chance < hanging) {
            injected++;
            time.in(TIME_OUT, () -> job.end(new Unavailable("no whole answer in time", true)));
        } else if (chance < hanging + phase.refusing()) {
            injected++;
            time.in(REFUSAL, () -> job.end(new Throttled(Optional.empty())));
        } else if (allowance < 1) {
            refused++;
            time.in(REFUSAL, () -> job.end(new Throttled(Optional.of(Duration.ofSeconds(1)))));
        } else if (running < phase.slots() && queue.isEmpty()) {
            allowance--;
            start(job, phase);
        } else if (queue.size() < queued * phase.slots()) {
            allowance--;
            queue.add(job);
        } else {
            refused++;
            time.in(REFUSAL, () -> job.end(new Throttled(Optional.empty())));
        }
    }

    private void start(Job job, Trace.Phase phase) {
        running++;
        double noise = 0.85 + 0.3 * random.nextDouble();
        double fullness = 1 + FULLNESS * running / phase.slots();
        time.in((long) (job.tokens() * TOKEN_NANOS * fullness * noise), () -> {
            running--;
            good++;
            Trace.Phase now = trace.at(time.seconds());
            refillAllowance(now);
            while (!queue.isEmpty() && running < now.slots()) {
                start(queue.remove(), now);
            }
            long limit = (long) (now.aSecond() * SECONDS_A_MINUTE);
            job.quotas().accept(new Quota(new Allowance(limit, (long) allowance, 0), Allowance.UNTOLD));
            job.end(new Answered("Story", "simulated-1", new TokenUsage(1_000, 800, job.tokens())));
        });
    }

    private void refillAllowance(Trace.Phase phase) {
        double most = phase.aSecond() * 10;
        allowance = Math.min(most, allowance + (time.seconds() - allowanceAt) * phase.aSecond());
        allowanceAt = time.seconds();
    }

    private record Job(UniEmitter<? super ModelOutcome> emitter, Consumer<Quota> quotas, int tokens) {

        private void end(ModelOutcome outcome) {
            emitter.complete(outcome);
        }
    }
}
