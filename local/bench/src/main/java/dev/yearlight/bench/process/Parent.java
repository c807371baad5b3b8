package dev.yearlight.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A child process's line to its parent: orders come as lines of standard input, answers go out as lines of output. */
public final class Parent implements AutoCloseable {

    private final BufferedReader orders;
    private final PrintStream answers;

    private Parent(BufferedReader orders, PrintStream answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /** The one of this process. */
    public static Parent ofProcess() {
        return new Parent(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), System.out);
    }

    /** Sends a line. */
    public void tell(String line) {
        answers.println(line);
        answers.flush();
    }

    /** The next order; empty once the parent let go of this process, or is gone. */
    public Optional<String> nextOrder() throws IOException {
        return Optional.ofNullable(orders.readLine());
    }

    /** Waits until the parent lets go; for who takes no orders. */
    public void awaitEnd() throws IOException {
        Optional<String> unheard = nextOrder();
        while (unheard.isPresent()) {
            unheard = nextOrder();
        }
    }

    @Override
    public void close() throws IOException {
        orders.close();
    }
}
