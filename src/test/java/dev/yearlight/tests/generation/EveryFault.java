package dev.yearlight.tests.generation;

import dev.yearlight.testkit.faults.Asked;
import dev.yearlight.testkit.faults.Fault;
import dev.yearlight.testkit.faults.FaultRule;
import dev.yearlight.testkit.faults.FaultScript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A script in which a model does everything that models do. */
final class EveryFault {

    /** Waits that a server asks for, by the name of the fault. */
    static final Map<String, Duration> WAITS = Map.of(
            "Status 429, Retry-After 1",
            Duration.ofSeconds(1),
            "Status 503, Retry-After 1",
            Duration.ofSeconds(1),
            "Status 429, Retry-After as a date",
            Duration.ofSeconds(1),
            "Status 429, retry-after-ms 400",
            Duration.ofMillis(400));

    /** The model that answers from the middle of the run on. */
    static final String SWAPPED = "fault-model-2";

    private static final long SEED = 20_251_121;
    private static final int EACH = 3;

    /** From this call on another model answers: in the middle of a run of more than a hundred days. */
    private static final long SWAPPED_AT = 90;

    /** Far beyond what an answer may have. */
    private static final int BOMB = 30_000_000;

    private static final List<List<Fault>> HANDS = List.of(
            List.of(Fault.Status.throttled("1")),
            List.of(new Fault.ThrottledUntil(Duration.ofSeconds(1))),
            List.of(new Fault.Status(429, Map.of("retry-after-ms", "400"), "{}")),
            List.of(Fault.Status.of(429)),
            List.of(new Fault.Status(503, Map.of("Retry-After", "1"), "{}")),
            List.of(
                    Fault.Status.of(500),
                    Fault.Status.of(502),
                    Fault.Status.of(503),
                    Fault.Status.of(504),
                    Fault.Status.of(529)),
            List.of(new Fault.Drip(Duration.ofMillis(20))),
            List.of(new Fault.HalfOpen()),
            List.of(new Fault.CloseMidBody()),
            List.of(new Fault.CloseAtOnce()),
            List.of(new Fault.Truncated()),
            List.of(new Fault.Empty()),
            List.of(new Fault.Garbage()),
            List.of(new Fault.Huge(1_000_000)),
            List.of(new Fault.Gzip()),
            List.of(new Fault.GzipBomb(BOMB)),
            List.of(new Fault.WrongType()),
            List.of(new Fault.Refusal()),
            List.of(new Fault.FinishLength()),
            List.of(new Fault.AnswerForAnother()),
            List.of(new Fault.OtherModel(SWAPPED)),
            List.of(new Fault.Delayed(Duration.ofMillis(700), new Fault.Answer())));

    private EveryFault() {}

    /**
     * The script: each fault meets several days that the seed chooses, and from the middle on another model answers.
     *
     * @param always rules that go before
     * @param days that may meet a fault
     */
    static FaultScript script(List<FaultRule> always, List<Asked> days) {
        List<List<Fault>> hands = new ArrayList<>();
        for (int time = 0; time < EACH; time++) {
            hands.addAll(HANDS);
        }
        FaultRule swapped = FaultRule.calls(SWAPPED_AT, Long.MAX_VALUE, new Fault.OtherModel(SWAPPED));
        return FaultScript.dealt(SEED, always, days, hands, List.of(swapped));
    }

    /** What a journal must tell of. */
    static List<String> names() {
        return HANDS.stream().flatMap(List::stream).map(Fault::name).collect(Collectors.toList());
    }
}
