package dev.yearlight.bench.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the service answers, for peers that answer the same.
 *
 * @param headers as they are sent
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: bytes on their way to a file.
record WireAnswer(List<Header> headers, byte[] body) {

    private static final int OK = 200;

    record Header(String name, String value) {}

    /** Asks for it. */
    static WireAnswer of(Server server, String token) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v1/archive"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != OK) {
                throw new IOException("the service answers " + response.statusCode());
            }
            return new WireAnswer(
                    response.headers().map().entrySet().stream()
                            .filter(header -> !header.getKey().startsWith(":"))
                            .flatMap(header ->
                                    header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                            .toList(),
                    response.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking the service", interrupted);
        }
    }

    /** Writes the body and the headers, a line each. */
    List<String> write(Path folder) throws IOException {
        Path bytes = Files.write(folder.resolve("body.json"), body);
        Path lines = Files.write(
                folder.resolve("headers.txt"),
                headers.stream()
                        .map(header -> header.name() + ": " + header.value())
                        .toList());
        return List.of(bytes.toString(), lines.toString());
    }
}
