package dev.yearlight.pipeline.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FoldedTextTest {

    private static final List<String> NAMES = List.of(
            "", "a", "A", "ab", "Ab", "AB", "a[", "A{", "Björk", "BJÖRK", "björk", "İzmir", "i̇zmir", "izmir", "ΣΑΣ",
            "σας", "K", "K", "k", "Straße", "STRASSE", "STRAẞE", "@", "`");

    @Test
    void namesAreTheSameWhereTheRootLocaleLowersThemToTheSame() {
        for (String one : NAMES) {
            for (String other : NAMES) {
                boolean same = one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));

                assertThat(FoldedText.same(one, other))
                        .as("%s and %s", one, other)
                        .isEqualTo(same);
                assertThat(!same || FoldedText.hash(one) == FoldedText.hash(other))
                        .as("equal names have one hash: %s and %s", one, other)
                        .isTrue();
            }
        }
    }
}
