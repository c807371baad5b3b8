package dev.yearlight.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks over HTTP, and reads sums out of what Prometheus would scrape. */
public final class Scrape implements AutoCloseable {

    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(WITHIN).build();

    /** Blocks until it is answered; not for long. */
    public HttpResponse<String> get(String address) throws IOException {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).timeout(WITHIN).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking " + address, interrupted);
        }
    }

    /** The sum of all samples whose line begins so; 0 where there is none. */
    public static double sum(String text, String beginning) {
        return text.lines()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() {
        client.close();
    }
}
