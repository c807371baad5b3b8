package dev.yearlight.generation.admission;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.TokenUsage;
import dev.yearlight.generation.Endpoints.Reply;
import dev.yearlight.generation.Endpoints.Source;
import dev.yearlight.generation.Model;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.Prompt;
import dev.yearlight.generation.Quota;
import dev.yearlight.generation.admission.Admission.Around;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** One endpoint with those who wait for it; confined to one thread. */
final class AdmittedEndpoint {

    private final Admission admission;
    private final EndpointSettings settings;
    private final Model model;
    private final Source source;
    private final Gate gate;
    private final Diagnosis diagnosis;
    private final Health health;
    private final RetryBudget retries;
    private final AdmissionSettings limits;
    private final Around around;
    private final WaitingLine line = new WaitingLine();
    private final Alarm alarm;
    private final Consumer<Quota> quotas;
    private boolean admitting;
    private boolean admitAgain;
    private int inFlight;
    private volatile int inFlightShown;
    private volatile int limitShown;
    private volatile int waitingShown;

    AdmittedEndpoint(Admission admission, Endpoint endpoint, Gate gate, AdmissionSettings limits, Around around) {
        this.admission = admission;
        this.settings = endpoint.settings();
        this.model = endpoint.model();
        this.source = new Source(model.endpoint(), model.parameters());
        this.gate = gate;
        this.limits = limits;
        this.around = around;
        this.diagnosis = new Diagnosis(name(), gate, limits, around);
        this.health = diagnosis.health();
        this.retries = new RetryBudget(limits.retryPart(), limits.retriesASecond(), now());
        this.alarm = new Alarm(around.delays(), around.clock(), this::admit);
        this.quotas = quota -> gate.told(quota, now());
    }

    String name() {
        return settings.name();
    }

    String cause() {
        return health.cause();
    }

    int inFlight() {
        return inFlight;
    }

    EndpointState state() {
        return new EndpointState(name(), inFlightShown, limitShown, waitingShown, health.cause());
    }

    double score(ListenerId listener) {
        return Rendezvous.score(listener, settings);
    }

    boolean canBeAsked(long nowNanos) {
        return health.well() || health.probeDue(nowNanos);
    }

    boolean canBeWaitedFor(long nowNanos) {
        return !health.paused() || health.probeDue(nowNanos);
    }

    void add(Waiting waiting) {
        line.add(waiting);
        admit();
    }

    List<Waiting> takeAll() {
        return line.takeAll();
    }

    /** Lets go who is not wanted any more; what is left goes on under a share that may have changed. */
    void sweep() {
        for (Waiting waiting : line.takeAll()) {
            if (waiting.call().wanted().getAsBoolean()) {
                line.add(waiting);
            } else {
                waiting.reply(new Reply.Unwanted());
            }
        }
        admit();
    }

    /** Sends what may go out now, in the order of coming; a loop and not a recursion, since calls may answer at once. */
    void admit() {
        admitAgain = true;
        if (admitting) {
            return;
        }
        admitting = true;
        try {
            while (admitAgain) {
                admitAgain = false;
                admitWhileOpen();
            }
        } finally {
            admitting = false;
        }
        inFlightShown = inFlight;
        limitShown = gate.limit();
        waitingShown = line.size();
    }

    private void admitWhileOpen() {
        while (!line.isEmpty()) {
            long now = now();
            long wait = waitNanos(now);
            if (wait > 0) {
                wakeIn(wait);
                return;
            }
            long retryWait = retries.waitNanos(now);
            Waiting next = line.next(retryWait == 0);
            if (next == null) {
                wakeIn(retryWait);
                return;
            }
            line.remove(next);
            send(next, now);
        }
    }

    private long waitNanos(long now) {
        if (admission.isFull() || health.probing()) {
            return Gate.UNTIL_AN_END;
        }
        long wait = health.waitNanos(now);
        if (wait > 0) {
            return wait;
        }
        admission.apportion(gate, now);
        wait = gate.waitNanos(inFlight, now);
        if (wait > 0) {
            long growth = admission.shareGrowsInNanos(now);
            return growth > 0 ? Math.min(wait, growth) : wait;
        }
        double rejection = diagnosis.rejection(now);
        if (rejection > 0 && around.jitter().next() < rejection) {
            around.watch().heldBack(name());
            gate.close(now + limits.holdBack().toNanos());
            return limits.holdBack().toNanos();
        }
        return 0;
    }

    private void wakeIn(long nanos) {
        if (nanos != Gate.UNTIL_AN_END) {
            alarm.ringIn(nanos);
        }
    }

    private void send(Waiting waiting, long now) {
        if (!waiting.call().wanted().getAsBoolean()) {
            waiting.reply(new Reply.Unwanted());
            return;
        }
        Prompt prompt;
        try {
            prompt = waiting.call().prompt().get();
        } catch (RuntimeException bug) {
            waiting.fail(bug);
            return;
        }
        inFlight++;
        admission.begun();
        retries.sent(waiting.call().again());
        around.ledger().calling(waiting.call().run(), name());
        Flight flight = new Flight(waiting, prompt.version(), now, inFlight, gate.reserve(prompt), health.begun());
        waiting.runs(flight::untold);
        waiting.runsAs(model.write(prompt, quotas).subscribe().with(flight::heard, flight::broken));
    }

    private long now() {
        return around.clock().nanos();
    }

    /** One call that was sent. */
    private final class Flight {

        private final Waiting waiting;
        private final String promptVersion;
        private final long begun;
        private final int level;
        private final double reserved;
        private final boolean probe;

        private Flight(Waiting waiting, String promptVersion, long begun, int level, double reserved, boolean probe) {
            this.waiting = waiting;
            this.promptVersion = promptVersion;
            this.begun = begun;
            this.level = level;
            this.reserved = reserved;
            this.probe = probe;
        }

        private void heard(ModelOutcome outcome) {
            if (waiting.ended()) {
                return;
            }
            long now = now();
            Ending ending = Ending.of(outcome);
            gate.ended(begun, now, level, reserved, ending, outcome.usage());
            around.ledger().called(waiting.call().run(), name(), outcome, Duration.ofNanos(now - begun));
            boolean unwell = diagnosis.leavesAlone(outcome, ending, begun, now, probe);
            giveBack();
            if (unwell) {
                admission.moveAway(AdmittedEndpoint.this);
            }
            if (outcome instanceof ModelOutcome.Misconfigured) {
                // Another endpoint may be set up rightly; where none is, the caller is told why.
                admission.place(waiting);
            } else {
                waiting.reply(new Reply.Heard(promptVersion, outcome, source));
            }
        }

        private void broken(Throwable bug) {
            if (!waiting.ended()) {
                untold();
                waiting.fail(bug);
            }
        }

        private void untold() {
            around.ledger().cancelled(waiting.call().run(), name());
            gate.ended(begun, now(), level, reserved, Ending.UNTOLD, TokenUsage.NONE);
            health.untold(probe);
            giveBack();
        }

        private void giveBack() {
            inFlight--;
            admission.ended(AdmittedEndpoint.this);
        }
    }
}
