package dev.yearlight.serve.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant NOW = TwoIssuers.NOW;
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final VerificationKey FIRST = key("a");
    private static final VerificationKey SECOND = key("b");

    private final KeyRing ring = new KeyRing(OVERLAP);

    @Test
    void aKeyThatIsGoneIsBelievedForTheOverlap() {
        ring.adopt(List.of(FIRST), NOW);
        ring.adopt(List.of(SECOND), NOW.plusSeconds(60));
        Instant end = NOW.plusSeconds(60).plus(OVERLAP);

        assertThat(candidates("a", end.minusMillis(1))).containsExactly(FIRST);
        assertThat(candidates("a", end)).isEmpty();
        assertThat(candidates("b", end)).containsExactly(SECOND);
    }

    @Test
    void readingAgainDoesNotLengthenTheOverlap() {
        ring.adopt(List.of(FIRST), NOW);
        ring.adopt(List.of(SECOND), NOW);
        ring.adopt(List.of(SECOND), NOW.plusSeconds(300));

        assertThat(candidates("a", NOW.plus(OVERLAP))).isEmpty();
    }

    @Test
    void aKeyThatComesBackIsBelievedAgain() {
        ring.adopt(List.of(FIRST), NOW);
        ring.adopt(List.of(SECOND), NOW);
        ring.adopt(List.of(FIRST, SECOND), NOW.plusSeconds(60));

        assertThat(candidates("a", NOW.plus(OVERLAP).plusSeconds(60))).containsExactly(FIRST);
    }

    @Test
    void aTokenWithoutAnIdNeedsASetOfOne() {
        ring.adopt(List.of(FIRST), NOW);
        assertThat(candidates("", NOW)).containsExactly(FIRST);
        assertThat(candidates("other", NOW)).isEmpty();

        ring.adopt(List.of(FIRST, SECOND), NOW);
        assertThat(candidates("", NOW)).isEmpty();
    }

    @Test
    void aKeyWithoutAnIdMayHaveSignedEveryToken() {
        VerificationKey file = key("");
        VerificationKey next = key("");
        ring.adopt(List.of(file), NOW);
        ring.adopt(List.of(next), NOW);

        assertThat(candidates("any", NOW)).containsExactly(next, file);
        assertThat(candidates("any", NOW.plus(OVERLAP))).containsExactly(next);
    }

    @Test
    void aSourceThatChangesAlwaysDoesNotMakeTheRingGrow() {
        List<VerificationKey> keys = new ArrayList<>();
        VerificationKey model = key("");
        for (int change = 0; change < 50; change++) {
            keys.add(new VerificationKey("k" + change, model.algorithm(), model.key()));
        }
        keys.forEach(key -> ring.adopt(List.of(key), NOW));

        long believed = keys.stream()
                .filter(key -> !candidates(key.id(), NOW).isEmpty())
                .count();

        assertThat(believed).isEqualTo(9);
        assertThat(candidates("k49", NOW)).hasSize(1);
        assertThat(candidates("k41", NOW)).hasSize(1);
    }

    private List<VerificationKey> candidates(String id, Instant now) {
        return ring.candidates(id, now).stream().map(TrustedKey::key).toList();
    }

    private static VerificationKey key(String id) {
        byte[] pem = TokenMint.edwardsCurve().publicPem().getBytes(StandardCharsets.UTF_8);
        return VerificationKey.of(id, PemKey.parse(pem).key());
    }
}
