package dev.yearlight.serve.warm;

import dev.yearlight.serve.warm.WarmReport.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Windows of requests, one after the other, until their tail is flat or the time is up. */
final class WarmRounds {

    private final FlatTail flat;
    private final LongSupplier nanos;
    private final long deadline;
    private final List<Window> windows = new ArrayList<>();

    /** @param deadline by the same clock as {@code nanos} */
    WarmRounds(FlatTail flat, LongSupplier nanos, long deadline) {
        this.flat = flat;
        this.nanos = nanos;
        this.deadline = deadline;
    }

    /** One window of requests; blocks. */
    @FunctionalInterface
    interface Source {
        Window next() throws IOException;
    }

    Verdict run(Source source) throws IOException {
        while (nanos.getAsLong() - deadline < 0) {
            windows.add(source.next());
            if (flat.isReachedBy(windows)) {
                return Verdict.WARM;
            }
        }
        return Verdict.TIMED_OUT;
    }

    /** Of all windows so far. */
    List<Double> p99Millis() {
        return windows.stream().map(Window::p99Millis).toList();
    }
}
