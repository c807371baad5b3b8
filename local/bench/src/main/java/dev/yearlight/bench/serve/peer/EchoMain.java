package dev.yearlight.bench.serve.peer;

import dev.yearlight.bench.process.Parent;
import dev.yearlight.common.EventLoops;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * The least that a Vert.x server can do: the same bytes to everybody, with the headers of the service. Arguments: file of
 * the body, file with a header a line, event loops.
 */
public final class EchoMain {

    private EchoMain() {}

    /** Serves until its parent lets go of it. */
    public static void main(String[] arguments) throws IOException {
        Buffer body = Buffer.buffer(Files.readAllBytes(Path.of(arguments[0])));
        MultiMap headers = HttpHeaders.headers();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            int colon = line.indexOf(':');
            headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        MultiMap frozen = headers.copy(false);
        Vertx vertx = EventLoops.start();
        CompletableFuture<Integer> port = new CompletableFuture<>();
        vertx.deployVerticle(
                        () -> new VerticleBase() {
                            @Override
                            public Future<HttpServer> start() {
                                return vertx.createHttpServer()
                                        .requestHandler(request -> {
                                            request.response().headers().setAll(frozen);
                                            request.response().end(body);
                                        })
                                        .listen(-1, "127.0.0.1")
                                        .onSuccess(server -> port.complete(server.actualPort()));
                            }
                        },
                        new DeploymentOptions().setInstances(Integer.parseInt(arguments[2])))
                .await();
        try (Parent parent = Parent.ofProcess()) {
            parent.tell("PORT " + port.join());
            parent.awaitEnd();
        }
        System.exit(0);
    }
}
