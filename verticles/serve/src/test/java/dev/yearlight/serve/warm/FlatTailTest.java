package dev.yearlight.serve.warm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlatTailTest {

    private static final FlatTail RULE = new FlatTail(1.2, 0.1, 4);

    @Test
    void theLastWindowMustBeNearTheOnesBefore() {
        assertThat(RULE.isReachedBy(tails(9, 2, 2, 2, 2.3))).isTrue();
        assertThat(RULE.isReachedBy(tails(9, 2, 2, 2, 2.5))).isFalse();
    }

    @Test
    void aTailThatStillFallsIsNotFlat() {
        assertThat(RULE.isReachedBy(tails(9, 6, 4, 3, 2))).isFalse();
    }

    @Test
    void oneBadWindowAmongThoseBeforeDoesNotMatter() {
        assertThat(RULE.isReachedBy(tails(2, 2, 50, 2, 2))).isTrue();
    }

    @Test
    void tooFewWindowsProveNothing() {
        assertThat(RULE.isReachedBy(tails(2, 2, 2))).isFalse();
        assertThat(RULE.isReachedBy(tails(2, 2, 2, 2))).isTrue();
        assertThat(new FlatTail(1.2, 0.1, 1).isReachedBy(tails(2, 2, 2))).isFalse();
    }

    @Test
    void aCompilerAtWorkMeansThatItIsNotOver() {
        List<Window> windows = tails(2, 2, 2, 2);
        windows.add(new Window(2, 0, 0.2));
        assertThat(RULE.isReachedBy(windows)).isFalse();
        windows.add(new Window(2, 0, 0.1));
        assertThat(RULE.isReachedBy(windows)).isTrue();
    }

    @Test
    void quickRefusalsProveNothing() {
        List<Window> windows = tails(2, 2, 2, 2);
        windows.add(new Window(2, 0.02, 0));
        assertThat(RULE.isReachedBy(windows)).isFalse();
        windows.add(new Window(2, 0.01, 0));
        assertThat(RULE.isReachedBy(windows)).isTrue();
    }

    private static List<Window> tails(double... p99s) {
        List<Window> windows = new ArrayList<>();
        for (double p99 : p99s) {
            windows.add(new Window(p99, 0, 0));
        }
        return windows;
    }
}
