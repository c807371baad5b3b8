package dev.yearlight.codecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.domain.TokenUsage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChatAnswerTest {

    static final String ANSWER = """
            {"id":"chatcmpl-1","object":"chat.completion","created":1767225600,"model":"writer-1","choices":[{"index":0,\
            "message":{"role":"assistant","content":"A title\\n\\nA story.","refusal":null},"logprobs":null,\
            "finish_reason":"stop"}],"usage":{"prompt_tokens":1200,"completion_tokens":180,"total_tokens":1380,\
            "prompt_tokens_details":{"cached_tokens":1024}}}""";

    @Test
    void aWholeAnswerIsRead() throws MalformedRecordException {
        assertThat(decode(ANSWER))
                .isEqualTo(
                        new ChatAnswer("A title\n\nA story.", "stop", "", "writer-1", new TokenUsage(1200, 1024, 180)));
    }

    @Test
    void aRefusalHasNoContent() throws MalformedRecordException {
        assertThat(decode("""
                {"model":"m","choices":[{"message":{"content":null,"refusal":"I cannot"},"finish_reason":"stop"}]}""")).isEqualTo(new ChatAnswer("", "stop", "I cannot", "m", TokenUsage.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"choices\":null}",
                "{\"choices\":[]}",
                "{\"choices\":[{}]}",
                "{\"choices\":[{\"message\":null}]}",
                "{\"choices\":[],\"usage\":null}",
                "{\"usage\":{\"prompt_tokens\":-5,\"completion_tokens\":1.5,\"prompt_tokens_details\":null}}"
            })
    void whatIsLeftOutReadsAsEmpty(String answer) throws MalformedRecordException {
        assertThat(decode(answer)).isEqualTo(new ChatAnswer("", "", "", "", TokenUsage.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"story\"",
                "{\"choices\":{}}",
                "{\"choices\":[{\"message\":{\"content\":7}}]}",
                "{\"model\":\"a\",\"model\":\"b\"}",
                "{} {}",
                "{\"usage\":NaN}",
                "{\"a\":'b'}",
                "{\"a\":1,}"
            })
    void whatIsNoStrictJsonObjectOfItsShapeIsMalformed(String answer) {
        assertThatThrownBy(() -> decode(answer)).isInstanceOf(MalformedRecordException.class);
    }

    @Test
    void nestingIsBounded() {
        String deep = "{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}";
        assertThatThrownBy(() -> decode(deep)).isInstanceOf(MalformedRecordException.class);
    }

    private static ChatAnswer decode(String answer) throws MalformedRecordException {
        return ChatAnswer.decode(answer.getBytes(StandardCharsets.UTF_8));
    }
}
