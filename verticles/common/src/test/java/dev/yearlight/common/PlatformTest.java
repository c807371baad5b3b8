package dev.yearlight.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class PlatformTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Test
    void partsStartInOrderAndCloseInReverse() throws PartException {
        Platform platform = new Platform(List.of(part("a"), part("b"), part("c")));
        platform.start();
        platform.close();
        assertThat(seen).containsExactly("+a", "+b", "+c", "-c", "-b", "-a");
    }

    @Test
    void closingTwiceClosesOnce() throws PartException {
        Platform platform = new Platform(List.of(part("a")));
        platform.start();
        platform.close();
        platform.close();
        assertThat(seen).containsExactly("+a", "-a");
    }

    @Test
    void aFailedStartClosesItselfAndWhatWasStarted() {
        Part failing = new Part("b", () -> fail("no port"), () -> seen.add("-b"), LONG);
        Platform platform = new Platform(List.of(part("a"), failing, part("c")));
        assertThatThrownBy(platform::start)
                .isInstanceOf(PartException.class)
                .hasMessageContaining("b did not start")
                .hasMessageContaining("no port");
        assertThat(seen).containsExactly("+a", "-b", "-a");
    }

    @Test
    void aPartThatDoesNotCloseKeepsNoOtherOpen() throws PartException {
        Part failing = new Part("b", () -> seen.add("+b"), () -> fail("stuck"), LONG);
        Platform platform = new Platform(List.of(part("a"), failing, part("c")));
        platform.start();
        assertThatThrownBy(platform::close).isInstanceOf(PartException.class).hasMessageContaining("b did not close");
        assertThat(seen).containsExactly("+a", "+b", "+c", "-c", "-a");
    }

    @Test
    void aStartBeyondItsTimeFails() {
        CountDownLatch never = new CountDownLatch(1);
        Part slow = new Part("slow", never::await, () -> seen.add("-slow"), Duration.ofMillis(50));
        Platform platform = new Platform(List.of(part("a"), slow));
        assertThatThrownBy(platform::start).isInstanceOf(PartException.class).hasMessageContaining("within PT0.05S");
        assertThat(seen).containsExactly("+a", "-slow", "-a");
    }

    private Part part(String name) {
        return new Part(name, () -> seen.add("+" + name), () -> seen.add("-" + name), LONG);
    }

    private static void fail(String why) {
        throw new IllegalStateException(why);
    }
}
