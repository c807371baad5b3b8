package dev.yearlight.bench.model;

import dev.yearlight.bench.process.Parent;
import dev.yearlight.bench.script.Script;
import dev.yearlight.bench.script.ScriptedDay;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The scripted model as a process.
 *
 * <p>Arguments: the script's file, and the latency in milliseconds. Tells its parent {@code PORT n}.
 */
public final class ScriptedModelMain {

    private ScriptedModelMain() {}

    /** Answers until its parent lets go of it. */
    public static void main(String[] arguments) throws IOException {
        Script script = Script.read(Path.of(arguments[0]));
        Duration latency = Duration.ofMillis(Long.parseLong(arguments[1]));
        Vertx vertx = Vertx.vertx();
        List<ScriptedDay> days =
                script.templates().stream().flatMap(List::stream).toList();
        HttpServer server = vertx.createHttpServer(new HttpServerOptions().setAcceptBacklog(16_384))
                .requestHandler(new ScriptedModel(vertx, days, latency)::handle)
                .listen(0, "127.0.0.1")
                .await();
        try (Parent parent = Parent.ofProcess()) {
            parent.tell("PORT " + server.actualPort());
            parent.awaitEnd();
        }
        System.exit(0);
    }
}
