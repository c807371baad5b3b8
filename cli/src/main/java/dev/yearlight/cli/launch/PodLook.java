package dev.yearlight.cli.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks management ports, all at once. */
public final class PodLook implements AutoCloseable {

    private final Duration timeout;
    private final HttpClient client;

    /** Waits so long for each. */
    public PodLook(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    /** What each says, in the order of the addresses; blocks. */
    public List<Pod> at(String region, List<URI> management) {
        List<CompletableFuture<Pod>> asked =
                management.stream().map(address -> ask(region, address)).toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public void close() {
        client.close();
    }

    private CompletableFuture<Pod> ask(String region, URI management) {
        HttpRequest request = HttpRequest.newBuilder(management.resolve("/readyz"))
                .timeout(timeout)
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> Pod.of(region, management, response.statusCode(), response.body()))
                .exceptionally(failure -> Pod.silent(region, management, reason(failure)));
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof IOException ? cause.getClass().getSimpleName() : cause.toString();
    }
}
