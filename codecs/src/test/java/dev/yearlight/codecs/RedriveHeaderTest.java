package dev.yearlight.codecs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.AttemptId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedriveHeaderTest {

    @Test
    void theAttemptIsReadAsItWasWritten() {
        AttemptId attempt = new AttemptId("01KAJ4M2V7Q8R9S0T1V2W3X4Y5");

        assertThat(RedriveHeader.decode(RedriveHeader.encode(attempt))).contains(attempt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3:1207", "01KAJ4M2V7Q8R9S0T1V2W3X4Y5 and more", "\u0000"})
    void whatNamesNoAttemptTakesNothingUp(String value) {
        assertThat(RedriveHeader.decode(value.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
