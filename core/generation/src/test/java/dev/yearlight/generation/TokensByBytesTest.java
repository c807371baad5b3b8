package dev.yearlight.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensByBytesTest {

    @ParameterizedTest
    @CsvSource({"'',0", "a,1", "abcdefg,2", "abcdefgh,3", "éé,2", "日本語,3", "🎧🎧🎧🎧🎧🎧🎧,8"})
    void aTokenIsThreeAndAHalfBytesRoundedUp(String text, int tokens) {
        assertThat(new TokensByBytes().in(text)).isEqualTo(tokens);
    }
}
