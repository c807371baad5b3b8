package dev.yearlight.bench.serve;

import dev.yearlight.bench.BenchIssuer;
import dev.yearlight.bench.BenchProgress;
import dev.yearlight.domain.ListenerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What all scenarios share.
 *
 * @param cassandra its contact point
 * @param issuer of readers' tokens, RS256
 * @param key file with its public key
 * @param tokens file with a token of each stored listener, in the order of their numbers
 * @param listeners that are stored
 * @param supply hands out listeners that nobody has opened
 */
record Stage(
        ServeBenchSettings settings,
        BenchProgress progress,
        String cassandra,
        BenchIssuer issuer,
        Path key,
        Path tokens,
        int listeners,
        Supply supply,
        Generator generator) {

    /** Listeners that nobody has opened, in the order of their numbers; begins anew once all are used up. */
    static final class Supply {

        private final int listeners;
        private int next;

        Supply(int listeners) {
            this.listeners = listeners;
        }

        /** The number of the first of so many. */
        int take(int count) {
            int first = next + count > listeners ? 0 : next;
            next = first + count;
            return first;
        }
    }

    ServeProcess serve(String name, java.util.Map<String, String> more) throws IOException {
        return ServeProcess.start(settings, name, cassandra, key, more);
    }

    String token(ListenerId listener) {
        return issuer.token(listener.value(), ServeProcess.AUDIENCE);
    }

    /** Tokens of these listeners, in a file of their own. */
    Path tokensOf(List<ListenerId> some, String name) throws IOException {
        return writeTokens(issuer, some, settings.folder().resolve(name));
    }

    /** A token for each listener, one a line; signing takes all cores. */
    static Path writeTokens(BenchIssuer issuer, List<ListenerId> listeners, Path file) throws IOException {
        return Files.write(
                file,
                listeners.parallelStream()
                        .map(listener -> issuer.token(listener.value(), ServeProcess.AUDIENCE))
                        .toList());
    }
}
