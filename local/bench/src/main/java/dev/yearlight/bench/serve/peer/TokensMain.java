package dev.yearlight.bench.serve.peer;

import dev.yearlight.bench.TokenBench;
import dev.yearlight.bench.process.Parent;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.Locale;

/**
 * What checking tokens costs, in a process of its own. Arguments: tokens, warm-ups, rounds; answers are a line
 * {@code COST algorithm bare new remembered} for each algorithm, in microseconds, and {@code DONE}.
 */
public final class TokensMain {

    private TokensMain() {}

    /** Measures once. */
    public static void main(String[] arguments) throws IOException {
        Vertx vertx = Vertx.vertx();
        try (Parent parent = Parent.ofProcess()) {
            for (TokenBench.Cost cost : new TokenBench(
                            vertx,
                            Integer.parseInt(arguments[0]),
                            Integer.parseInt(arguments[1]),
                            Integer.parseInt(arguments[2]))
                    .run()) {
                parent.tell(String.format(
                        Locale.ROOT,
                        "COST %s %f %f %f",
                        cost.algorithm(),
                        cost.bareMicros(),
                        cost.newMicros(),
                        cost.rememberedMicros()));
            }
            parent.awaitEnd();
        }
        System.exit(0);
    }
}
