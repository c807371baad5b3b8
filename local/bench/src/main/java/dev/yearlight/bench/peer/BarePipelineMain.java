package dev.yearlight.bench.peer;

import dev.yearlight.bench.process.Parent;
import dev.yearlight.bench.script.Script;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The bare pipeline as a process.
 *
 * <p>Arguments: the script's file, brokers, topic, port of Cassandra, base address of the model, listeners in flight.
 * Orders: the number of reports of a round; the answer is {@code ROUND units cpu wall failed}.
 */
public final class BarePipelineMain {

    private BarePipelineMain() {}

    /** Works rounds off until its parent lets go of it. */
    public static void main(String[] arguments) throws IOException {
        Script script = Script.read(Path.of(arguments[0]));
        Vertx vertx = Vertx.vertx();
        try (Parent parent = Parent.ofProcess();
                BareClients clients = BareClients.connect(
                        vertx,
                        arguments[1],
                        Integer.parseInt(arguments[3]),
                        URI.create(arguments[4]),
                        Integer.parseInt(arguments[5]))) {
            BarePipeline pipeline =
                    new BarePipeline(vertx, clients, script, arguments[2], Integer.parseInt(arguments[5]));
            parent.tell("READY");
            for (Optional<String> order = parent.nextOrder(); order.isPresent(); order = parent.nextOrder()) {
                BarePipeline.Round round = pipeline.run(Long.parseLong(order.get()));
                parent.tell("ROUND " + round.spent().line() + " " + round.failed());
            }
        }
        System.exit(0);
    }
}
