package dev.yearlight.codecs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChatRequestEncoderTest {

    private static final String SYSTEM = "Be \"kind\"}],\n\tand brief.";

    private final ChatRequestEncoder encoder = new ChatRequestEncoder(request(""));

    @Test
    void anEmptyMessageIsOneToo() {
        assertThat(encoded("")).isEqualTo(request("").encode());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void itsBytesAreThoseOfTheRequest(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            String user = text(random, random.nextInt(60));
            assertThat(encoded(user)).isEqualTo(request(user).encode());
        }
    }

    @Test
    void aLongMessageLeavesNothingBehind() {
        String user = text(new SplittableRandom(6), 40_000);

        assertThat(encoded(user)).isEqualTo(request(user).encode());
        assertThat(encoded("brief")).isEqualTo(request("brief").encode());
    }

    /** Of controls, quotes, accents, other scripts and whole and halved pairs. */
    private static String text(SplittableRandom random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            int bound = random.nextInt(3) == 0 ? Character.MAX_VALUE + 1 : 0x180;
            text.append((char) random.nextInt(bound));
        }
        return text.toString();
    }

    private static ChatRequest request(String user) {
        return new ChatRequest("model-1", SYSTEM, user, 0.7, 700);
    }

    private byte[] encoded(String user) {
        ByteBuffer request = encoder.encode(user);
        byte[] bytes = new byte[request.remaining()];
        request.get(bytes);
        return bytes;
    }
}
