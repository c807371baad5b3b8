package dev.yearlight.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

public class TetheredTest {

    private static final int PARENT_GONE = 70;

    /** Stands for a server: it would run for ever. */
    public static final class FakeServer {

        private FakeServer() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println(String.join(",", arguments));
            Thread.currentThread().join();
        }
    }

    @Test
    void aChildEndsWhenItsParentIsKilled() throws Exception {
        // Given
        Process parent = new ProcessBuilder("sleep", "600").start();
        Process child = tethered(parent.pid());
        try (BufferedReader words = child.inputReader()) {
            assertThat(words.readLine()).isEqualTo("one,two");
            // When
            parent.destroyForcibly();
            // Then
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isEqualTo(PARENT_GONE);
        } finally {
            parent.destroyForcibly();
            child.destroyForcibly();
        }
    }

    @Test
    void aChildWhoseParentIsAlreadyGoneEndsAtOnce() throws Exception {
        Process parent = new ProcessBuilder("true").start();
        parent.waitFor();
        Process child = tethered(parent.pid());
        try {
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isEqualTo(PARENT_GONE);
        } finally {
            child.destroyForcibly();
        }
    }

    private static Process tethered(long parent) throws Exception {
        return new ProcessBuilder(List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tethered.class.getName(),
                        Long.toString(parent),
                        FakeServer.class.getName(),
                        "one",
                        "two"))
                .start();
    }
}
