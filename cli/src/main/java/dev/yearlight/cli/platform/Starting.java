package dev.yearlight.cli.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Starts something beside the main thread, with its failure kept as it was. */
final class Starting {

    private Starting() {}

    /** A start that may fail. */
    @FunctionalInterface
    interface Start<T> {

        T run() throws IOException;
    }

    static <T> Supplier<T> of(Start<T> start) {
        return () -> {
            try {
                return start.run();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }

    static IOException failure(ExecutionException failure) {
        return new IOException(
                failure.getCause() instanceof UncheckedIOException unchecked
                        ? unchecked.getMessage()
                        : failure.getMessage(),
                failure.getCause());
    }
}
