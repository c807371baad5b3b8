package dev.yearlight.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yearlight.domain.ListenerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Reads archives back as their listeners would: over HTTP, each with a token of its own. */
public final class ReadBack implements AutoCloseable {

    private static final int AT_ONCE = 32;
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(WITHIN).build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String address;
    private final DemoTokens tokens;

    /** Asks the archive at this address. */
    public ReadBack(String address, DemoTokens tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    /** The stories that each listener sees, in calendar order. */
    public SortedMap<ListenerId, List<ToldDay>> storiesOf(Collection<ListenerId> listeners) {
        SortedMap<ListenerId, List<ToldDay>> stories = new TreeMap<>();
        List<ListenerId> all = List.copyOf(listeners);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<ListenerId> batch = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            List<CompletableFuture<List<ToldDay>>> answers =
                    batch.stream().map(this::stories).toList();
            for (int place = 0; place < batch.size(); place++) {
                stories.put(batch.get(place), answers.get(place).join());
            }
        }
        return stories;
    }

    @Override
    public void close() {
        client.close();
    }

    private CompletableFuture<List<ToldDay>> stories(ListenerId listener) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/v1/archive"))
                .timeout(WITHIN)
                .header("Authorization", "Bearer " + tokens.mint(listener))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(this::told);
    }

    private List<ToldDay> told(HttpResponse<byte[]> response) {
        if (response.statusCode() != OK) {
            throw new CompletionException(
                    new IOException("the archive answered " + response.statusCode() + " to a good token"));
        }
        try {
            List<ToldDay> stories = new ArrayList<>();
            for (JsonNode day : mapper.readTree(response.body()).path("days")) {
                if (!day.path("title").asText().isBlank()
                        && !day.path("body").asText().isBlank()) {
                    stories.add(new ToldDay(
                            day.path("category").asText(),
                            day.path("categoryName").asText(),
                            day.path("title").asText()));
                }
            }
            return List.copyOf(stories);
        } catch (IOException malformed) {
            throw new UncheckedIOException("the archive's answer is not JSON", malformed);
        }
    }
}
