package dev.yearlight.generate.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.TokenUsage;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.ModelOutcome.Answered;
import dev.yearlight.generation.ModelOutcome.CutOff;
import dev.yearlight.generation.ModelOutcome.Declined;
import dev.yearlight.generation.ModelOutcome.Misconfigured;
import dev.yearlight.generation.ModelOutcome.Throttled;
import dev.yearlight.generation.ModelOutcome.Unavailable;
import dev.yearlight.generation.ModelOutcome.Unusable;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerToOutcomeTest {

    private static final TokenUsage USAGE = new TokenUsage(100, 80, 20);
    private static final String GOOD = """
            {"model":"m-1","choices":[{"finish_reason":"%s","message":{"content":%s,"refusal":%s}}],
             "usage":{"prompt_tokens":100,"completion_tokens":20,"prompt_tokens_details":{"cached_tokens":80}}}""";

    private final AnswerToOutcome table = new AnswerToOutcome(InstantSource.fixed(Instant.EPOCH));

    @ParameterizedTest
    @CsvSource({
        "204, Unusable", "301, Misconfigured", "302, Misconfigured", "307, Misconfigured", "400, Misconfigured",
        "401, Misconfigured", "402, Misconfigured", "403, Misconfigured", "404, Misconfigured", "405, Misconfigured",
        "408, Unavailable", "409, Unavailable", "410, Misconfigured", "413, Unusable", "415, Misconfigured",
        "422, Misconfigured", "425, Unavailable", "429, Throttled", "431, Misconfigured", "451, Misconfigured",
        "500, Unavailable", "501, Unavailable", "502, Unavailable", "503, Unavailable", "504, Unavailable",
        "520, Unavailable", "529, Unavailable"
    })
    void everyStatusHasItsMeaning(int status, String meaning) {
        ModelOutcome outcome = outcome(status, MultiMap.caseInsensitiveMultiMap(), "{}");

        assertThat(outcome.getClass().getSimpleName()).isEqualTo(meaning);
        if (outcome instanceof Unavailable unavailable) {
            assertThat(unavailable.reached()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503, 529})
    void aServerThatSaysWhenThrottles(int status) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Retry-After", "3");

        assertThat(outcome(status, headers, "{}")).isEqualTo(new Throttled(Optional.of(Duration.ofSeconds(3))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"insufficient_quota", "billing_hard_limit_reached"})
    void anExhaustedBudgetPausesTheRunEvenWhenItAsksToWait(String code) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Retry-After", "1");

        assertThat(outcome(429, headers, "{\"error\":{\"code\":\"" + code + "\"}}"))
                .isInstanceOf(Misconfigured.class);
    }

    @Test
    void aRequestThatIsRefusedForItsOwnPromptDoesNotPauseTheRun() {
        MultiMap none = MultiMap.caseInsensitiveMultiMap();

        assertThat(outcome(400, none, "{\"error\":{\"code\":\"content_filter\"}}"))
                .isInstanceOf(Declined.class);
        assertThat(outcome(400, none, "{\"error\":{\"code\":\"content_policy_violation\"}}"))
                .isInstanceOf(Declined.class);
        assertThat(outcome(400, none, "{\"error\":{\"code\":\"context_length_exceeded\"}}"))
                .isInstanceOf(Unusable.class);
    }

    @Test
    void aWholeTextIsAnsweredWithItsCost() {
        assertThat(ok("stop", "\"Title\\n\\nText.\"", "null")).isEqualTo(new Answered("Title\n\nText.", "m-1", USAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "Application/JSON"})
    void jsonIsToldByItsType(String type) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Content-Type", type);

        assertThat(outcome(200, headers, GOOD.formatted("stop", "\"T\"", "null")))
                .isInstanceOf(Answered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain; application/json", "application/octet-stream"})
    void whatIsNoJsonIsUnusable(String type) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Content-Type", type);

        assertThat(outcome(200, headers, GOOD.formatted("stop", "\"T\"", "null")))
                .isInstanceOf(Unusable.class);
    }

    @Test
    void anAnswerWithoutTypeIsUnusable() {
        assertThat(outcome(200, MultiMap.caseInsensitiveMultiMap(), "{}")).isInstanceOf(Unusable.class);
    }

    @Test
    void theFinishReasonDecides() {
        assertThat(ok("length", "\"Half\"", "null")).isEqualTo(new CutOff(USAGE));
        assertThat(ok("content_filter", "\"\"", "null")).isEqualTo(new Declined(USAGE));
        assertThat(ok("stop", "null", "\"I cannot.\"")).isEqualTo(new Declined(USAGE));
        assertThat(ok("stop", "\"  \"", "null")).isEqualTo(new Unusable("answer is empty", USAGE));
        assertThat(ok("stop", "null", "null")).isEqualTo(new Unusable("answer is empty", USAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"choices\":{}}", "{\"a\":1,\"a\":2}", "{} {}"})
    void whatIsNoCompletionIsUnusable(String body) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Content-Type", "application/json");

        assertThat(outcome(200, headers, body)).isInstanceOf(Unusable.class);
    }

    @Test
    void theReasonNeverQuotesTheAnswer() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Content-Type", "application/json");

        assertThat(outcome(200, headers, "Sunny secret morning").toString()).doesNotContain("Sunny", "secret");
    }

    private ModelOutcome ok(String finishReason, String content, String refusal) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Content-Type", "application/json");
        return outcome(200, headers, GOOD.formatted(finishReason, content, refusal));
    }

    private ModelOutcome outcome(int status, MultiMap headers, String body) {
        return table.outcome(status, headers, Buffer.buffer(body));
    }
}
