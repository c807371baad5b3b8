package dev.yearlight.codecs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedTextsTest {

    @Test
    void aNameThatStandsTwiceIsKeptOnce() {
        EncodedTexts texts = new EncodedTexts("Björk Björk".getBytes(StandardCharsets.UTF_8));

        String first = texts.at(0, 6);

        assertThat(first).isEqualTo("Björk");
        assertThat(texts.at(7, 6)).isSameAs(first);
    }

    @Test
    void nothingIsAText() {
        EncodedTexts texts = new EncodedTexts(new byte[] {1});

        assertThat(texts.at(1, 0)).isEmpty();
        assertThat(texts.at(0, 0)).isEmpty();
    }

    /** Two letters give many texts that differ little and share their slots. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noTextIsTakenForAnother(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = new byte[4_096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextBoolean() ? 'a' : 'b');
        }
        EncodedTexts texts = new EncodedTexts(bytes);
        for (int i = 0; i < 50_000; i++) {
            int length = random.nextInt(12);
            int start = random.nextInt(bytes.length - length);
            assertThat(texts.at(start, length)).isEqualTo(new String(bytes, start, length, StandardCharsets.UTF_8));
        }
    }
}
