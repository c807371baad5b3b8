package dev.yearlight.generation.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.TokenUsage;
import dev.yearlight.generation.Endpoints.Reply;
import dev.yearlight.generation.Model;
import dev.yearlight.generation.ModelCall;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.ModelOutcome.Answered;
import dev.yearlight.generation.ModelOutcome.Misconfigured;
import dev.yearlight.generation.ModelOutcome.Throttled;
import dev.yearlight.generation.ModelOutcome.Unavailable;
import dev.yearlight.generation.Prompt;
import dev.yearlight.generation.admission.Admission.Around;
import dev.yearlight.generation.admission.AdmissionSettings.Strategy;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final RunId RUN = new RunId("01JD0000000000000000000000");
    private static final Prompt PROMPT = new Prompt("v", "system", "user");
    private static final Answered ANSWER = new Answered("T\n\nText.", "m-1", new TokenUsage(100, 0, 50));

    private final VirtualTime time = new VirtualTime();
    private final Asked near = new Asked("near");
    private final Asked far = new Asked("far");
    private final List<String> ledger = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();
    private boolean wanted = true;

    @Test
    void callsBeyondTheLimitWaitAndStartInTheOrderOfTheirComing() {
        Admission admission = admission(2, endpoint(near, 0, 0, 0));
        List.of("a", "b", "c", "d").forEach(listener -> ask(admission, listener));
        assertThat(near.calls).hasSize(2);

        near.answer(1, ANSWER);
        assertThat(near.calls).hasSize(3);
        near.answer(0, ANSWER);

        assertThat(near.calls).hasSize(4);
        assertThat(admission.inFlight()).isEqualTo(2);
        assertThat(replies).hasSize(2).allMatch(Reply.Heard.class::isInstance);
        assertThat(ledger).containsExactly("near Answered", "near Answered");
    }

    @Test
    void aCancelledCallGivesItsPlaceBackOnceAndOneThatWaitsNeverStarts() {
        Admission admission = admission(1, endpoint(near, 0, 0, 0));
        Cancellable first = ask(admission, "a");
        Cancellable second = ask(admission, "b");
        ask(admission, "c");

        second.cancel();
        first.cancel();
        first.cancel();
        near.answer(0, ANSWER);

        assertThat(near.calls).hasSize(2);
        assertThat(admission.inFlight()).isEqualTo(1);
        assertThat(replies).isEmpty();
    }

    @Test
    void whatIsNotWantedAnyMoreLeavesTheLineWhenPartitionsGo() {
        Admission admission = admission(1, endpoint(near, 0, 0, 0));
        ask(admission, "a");
        ask(admission, "b");

        wanted = false;
        admission.partitions(0, 8);

        assertThat(replies).containsExactly(new Reply.Unwanted());
        assertThat(near.calls).hasSize(1);
    }

    @Test
    void noWindowSeesMoreRequestsThanTheShareAllows() {
        Admission admission = admission(1_000, endpoint(near, 600, 0, 0));
        near.atOnce = Optional.of(ANSWER);
        admission.partitions(4, 8);
        IntStream.range(0, 2_000).forEach(listener -> ask(admission, "l" + listener));

        time.runUntil(Duration.ofMinutes(6));

        assertThat(near.at).hasSizeBetween(1_200, 1_350);
        for (long from : near.at) {
            assertThat(near.at.stream().filter(at -> at >= from && at - from < 60_000_000_000L))
                    .hasSizeLessThanOrEqualTo(270);
        }
        assertThat(near.at.getFirst()).as("a share grows one window later").isGreaterThanOrEqualTo(60_000_000_000L);
    }

    @Test
    void tokensAreReservedAndSettledByWhatAnswersCost() {
        Admission admission = admission(1_000, endpoint(near, 0, 100_000, 0));
        near.atOnce = Optional.of(new Answered("T", "m", new TokenUsage(800, 0, 200)));
        admission.partitions(1, 1);
        IntStream.range(0, 2_000).forEach(listener -> ask(admission, "l" + listener));

        time.runUntil(Duration.ofMinutes(6));

        for (long from : near.at) {
            assertThat(near.at.stream().filter(at -> at >= from && at - from < 60_000_000_000L))
                    .hasSizeLessThanOrEqualTo(100);
        }
        assertThat(near.at).hasSizeGreaterThan(380);
    }

    @Test
    void allCallsWaitAsLongAsOneWasToldTo() {
        Admission admission = admission(1, endpoint(near, 0, 0, 0));
        ask(admission, "a");
        ask(admission, "b");

        near.answer(0, new Throttled(Optional.of(Duration.ofSeconds(20))));
        time.runUntil(Duration.ofSeconds(19));
        assertThat(near.calls).hasSize(1);
        time.runUntil(Duration.ofSeconds(23));

        assertThat(near.calls).hasSize(2);
    }

    @Test
    void aListenerStaysWithItsEndpointAndWeightsShareListenersOut() {
        Admission admission = admission(
                100_000,
                new Endpoint(new EndpointSettings("near", 1, 0, 0, 0), near),
                new Endpoint(new EndpointSettings("far", 3, 0, 0, 0), far));
        near.atOnce = Optional.of(ANSWER);
        far.atOnce = Optional.of(ANSWER);
        Map<String, Integer> first = new HashMap<>();
        for (int listener = 0; listener < 4_000; listener++) {
            int before = near.at.size();
            ask(admission, "l" + listener);
            first.put("l" + listener, near.at.size() - before);
        }
        assertThat(near.at).hasSizeBetween(850, 1_150);

        first.forEach((listener, wasNear) -> {
            int before = near.at.size();
            ask(admission, listener);
            assertThat(near.at.size() - before).isEqualTo(wasNear);
        });
    }

    @Test
    void anEndpointThatFailsIsLeftAloneAndItsListenersGoElsewhereUntilItIsWell() {
        Admission admission = admission(1_000, endpoint(near, 0, 0, 0), endpoint(far, 0, 0, 0));
        near.atOnce = Optional.of(new Unavailable("status 503", true));
        far.atOnce = Optional.of(ANSWER);
        IntStream.range(0, 200).forEach(listener -> ask(admission, "l" + listener));

        assertThat(near.at).hasSize(5);
        assertThat(far.at).hasSize(195);

        near.atOnce = Optional.of(ANSWER);
        time.runUntil(Duration.ofSeconds(2));
        IntStream.range(0, 200).forEach(listener -> ask(admission, "l" + listener));
        assertThat(near.at).hasSizeGreaterThan(60);
    }

    @Test
    void anEndpointThatIsSetUpWronglyCostsItsListenersNothingWhileAnotherIsWell() {
        Admission admission = admission(1_000, endpoint(near, 0, 0, 0), endpoint(far, 0, 0, 0));
        near.atOnce = Optional.of(new Misconfigured("401"));
        far.atOnce = Optional.of(ANSWER);

        IntStream.range(0, 200).forEach(listener -> ask(admission, "l" + listener));

        assertThat(near.at).hasSize(1);
        assertThat(replies)
                .hasSize(200)
                .allSatisfy(reply -> assertThat(((Reply.Heard) reply).outcome()).isEqualTo(ANSWER));
    }

    @Test
    void whereEveryEndpointIsSetUpWronglyOneCallAnIntervalProbes() {
        Admission admission = admission(1_000, endpoint(near, 0, 0, 0));
        near.atOnce = Optional.of(new Misconfigured("the provider answers 401"));
        for (int interval = 1; interval <= 3; interval++) {
            for (int call = 0; call < 100; call++) {
                ask(admission, "l" + call);
            }
            assertThat(near.at).hasSize(interval);
            time.runUntil(Duration.ofSeconds(10L * interval));
        }
        assertThat(replies).hasSize(300).containsOnly(new Reply.Paused("the provider answers 401"));

        near.atOnce = Optional.of(ANSWER);
        ask(admission, "l");
        assertThat(replies.getLast()).isInstanceOf(Reply.Heard.class);
    }

    @Test
    void aProbeThatWasCancelledLeavesItsPlaceToTheNext() {
        Admission admission = admission(1_000, endpoint(near, 0, 0, 0));
        ask(admission, "a");
        near.answer(0, new Misconfigured("401"));
        time.runUntil(Duration.ofSeconds(11));

        Cancellable probe = ask(admission, "b");
        ask(admission, "c");
        probe.cancel();
        ask(admission, "d");

        assertThat(near.calls).hasSize(3);
    }

    @Test
    void thousandsThatWaitForCallsThatAnswerAtOnceNeedNoStack() {
        Admission admission = admission(1, endpoint(near, 0, 0, 0));
        ask(admission, "a");
        near.atOnce = Optional.of(ANSWER);
        IntStream.range(0, 100_000).forEach(listener -> ask(admission, "l"));

        near.answer(0, ANSWER);

        assertThat(replies).hasSize(100_001);
        assertThat(admission.inFlight()).isZero();
    }

    private Cancellable ask(Admission admission, String listener) {
        return admission
                .call(new ModelCall(RUN, new ListenerId(listener), false, () -> wanted, () -> PROMPT))
                .subscribe()
                .with(replies::add);
    }

    private static Endpoint endpoint(Asked model, int requests, int tokens, int callsInFlight) {
        return new Endpoint(new EndpointSettings(model.name, 1, requests, tokens, callsInFlight), model);
    }

    private Admission admission(int limit, Endpoint... endpoints) {
        return new Admission(
                List.of(endpoints),
                new AdmissionSettings(
                        Strategy.FIXED,
                        new LimitBounds(1, 1, limit),
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
                        Duration.ofMillis(25)),
                new Around(
                        text -> text.length() / 4,
                        (run, endpoint, outcome, took) ->
                                ledger.add(endpoint + " " + outcome.getClass().getSimpleName()),
                        AdmissionWatch.NONE,
                        time,
                        time,
                        () -> 0.5));
    }

    /** A model that remembers when it was asked, and answers when it is told to. */
    private final class Asked implements Model {

        private final String name;
        private final List<UniEmitter<? super ModelOutcome>> calls = new ArrayList<>();
        private final List<Long> at = new ArrayList<>();
        private Optional<ModelOutcome> atOnce = Optional.empty();

        private Asked(String name) {
            this.name = name;
        }

        private void answer(int call, ModelOutcome outcome) {
            calls.get(call).complete(outcome);
        }

        @Override
        public Uni<ModelOutcome> write(Prompt prompt) {
            at.add(time.nanos());
            return atOnce.map(outcome -> Uni.createFrom().item(outcome))
                    .orElseGet(() -> Uni.createFrom().emitter(calls::add));
        }

        @Override
        public String endpoint() {
            return name + ":";
        }

        @Override
        public String parameters() {
            return "none";
        }
    }
}
