package dev.yearlight.serve.token;

import dev.yearlight.serve.token.KeySource.KeySetFile;
import dev.yearlight.serve.token.KeySource.KeySetUrl;
import dev.yearlight.serve.token.KeySource.PemFile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Reads an issuer's public keys, never on the event loop that asks, and no more of them than is sane. */
final class KeyReader {

    private static final int MOST_BYTES = 65_536;
    private static final int OK = 200;

    private final Vertx vertx;
    private final Duration timeout;

    /**
     * A reader.
     *
     * @param timeout of one reading, from its start to its end
     */
    KeyReader(Vertx vertx, Duration timeout) {
        this.vertx = vertx;
        this.timeout = timeout;
    }

    /** Fails with a message that names the setting and says what is wrong. */
    Future<List<VerificationKey>> read(KeySource source) {
        Future<List<VerificationKey>> keys = switch (source) {
            case PemFile(var setting, Path file) -> content(file).map(text -> List.of(PemKey.parse(text)));
            case KeySetFile(var setting, Path file) -> content(file).map(JsonWebKeySet::parse);
            case KeySetUrl(var setting, URI address) -> fetch(address).map(JsonWebKeySet::parse);
        };
        return keys.recover(failure -> Future.failedFuture(new IllegalArgumentException(
                source + " " + (failure instanceof IllegalArgumentException ? failure.getMessage() : "cannot be read"),
                failure)));
    }

    private Future<byte[]> content(Path file) {
        return vertx.executeBlocking(
                () -> {
                    try (InputStream stream = Files.newInputStream(file)) {
                        byte[] content = stream.readNBytes(MOST_BYTES + 1);
                        if (content.length > MOST_BYTES) {
                            throw new IOException("larger than " + MOST_BYTES + " bytes");
                        }
                        return content;
                    }
                },
                false);
    }

    /** A client of its own each time: closing it ends whatever is late, and this happens once in minutes. */
    private Future<byte[]> fetch(URI address) {
        HttpClient client = vertx.createHttpClient();
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(address.toString())
                        .setFollowRedirects(false))
                // Nested, so that the event loop itself hangs up the body's handler before the body can come.
                .compose(request -> request.send().compose(KeyReader::body))
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .eventually(client::close);
    }

    private static Future<byte[]> body(HttpClientResponse response) {
        if (response.statusCode() != OK) {
            return Future.failedFuture(new IOException("status " + response.statusCode()));
        }
        Buffer body = Buffer.buffer();
        response.handler(part -> {
            if (body.length() + part.length() > MOST_BYTES) {
                response.request().reset();
            } else {
                body.appendBuffer(part);
            }
        });
        return response.end().map(end -> body.getBytes());
    }
}
