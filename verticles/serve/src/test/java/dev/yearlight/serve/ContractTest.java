package dev.yearlight.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.serve.TestServer.Answer;
import dev.yearlight.serve.archive.FakeArchiveReader;
import dev.yearlight.serve.token.TokenMint;
import io.vertx.core.http.HttpMethod;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every promise of the contract is kept by a real answer, and every real answer is promised. */
class ContractTest {

    private static final TokenMint MINT = TokenMint.rsa();
    private static final List<String> PATHS = List.of("/v1/archive", "/v1/archive/{yyyymmdd}");

    private final Contract contract = new Contract();
    private final Set<String> kept = new TreeSet<>();
    private final Set<String> codes = new TreeSet<>();
    private final List<String> violations = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void theContractIsValidOpenApi() {
        assertThat(contract.structureViolations()).isEmpty();
    }

    @Test
    void itsExamplesKeepIt() {
        assertThat(contract.exampleViolations()).isEmpty();
    }

    @Test
    void whatItPromisesIsWhatIsAnswered() {
        FakeArchiveReader reader = new FakeArchiveReader()
                .with("five", InventedReports.five())
                .with("others", InventedReports.others())
                .with("hostile", InventedReports.hostile());
        reader.holdBack("failing").completeExceptionally(new IllegalStateException("the store is away"));
        try (TestServer server = new TestServer(TestServer.config(MINT.publicKeyFile(folder), 0), reader)) {
            for (String path : PATHS) {
                for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
                    ask(server, method, path);
                }
            }
            askElsewhere(server);
        }
        try (TestServer strict = new TestServer(TestServer.strict(MINT.publicKeyFile(folder)), reader)) {
            askTooOften(strict);
        }

        assertThat(violations).isEmpty();
        assertThat(kept).containsExactlyInAnyOrderElementsOf(contract.promises());
        codes.add("overloaded"); // Needs a crowd: OverloadTest has one.
        assertThat(codes).containsExactlyInAnyOrderElementsOf(contract.codes());
    }

    private void ask(TestServer server, HttpMethod method, String template) {
        String path = template.replace("{yyyymmdd}", dayOf(server));
        for (String listener : List.of("five", "others", "hostile", "nobody")) {
            String accept = listener.equals("five") ? "gzip" : "identity";
            Answer answer = authorized(server, method, template, path, listener, "Accept-Encoding", accept);
            if (answer.status() == 200) {
                String tag = answer.header("ETag");
                authorized(server, method, template, path, listener, "Accept-Encoding", accept, "If-None-Match", tag);
            }
        }
        authorized(server, method, template, path, "failing");
        authorized(server, method, template, template.replace("{yyyymmdd}", "20250230"), "five");
        authorized(server, method, template, template.replace("{yyyymmdd}", "19990101"), "five");
        authorized(server, method, template, path, "five", "Content-Length", "3");
        authorized(server, method, template, path + "?" + "x".repeat(3_000), "five");
        authorized(server, method, template, path, "five", "X-Padding", "x".repeat(9_000));
        note(method, template, server.send(method, path));
        note(method, template, server.send(method, path, "Authorization", "Bearer a.b.c"));
        note(method, template, RawSocket.ask(server.port(), method + " " + path + " HTTP/1.1\r\n\r\n"));
    }

    private void askElsewhere(TestServer server) {
        noteAt("NotFound", server.get("/v1/nothing"));
        noteAt("MethodNotAllowed", server.send(HttpMethod.DELETE, "/v1/archive"));
    }

    private void askTooOften(TestServer server) {
        for (String template : PATHS) {
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
                String path = template.replace("{yyyymmdd}", "20250622");
                for (int time = 0; time < 3; time++) {
                    authorized(server, method, template, path, "often");
                }
            }
        }
    }

    private static String dayOf(TestServer server) {
        return server.get("/v1/archive", "Authorization", bearer("five"))
                .body()
                .toJsonObject()
                .getJsonArray("days")
                .getJsonObject(0)
                .getString("day")
                .replace("-", "");
    }

    private Answer authorized(
            TestServer server, HttpMethod method, String template, String path, String listener, String... headers) {
        String[] all = Stream.concat(Stream.of("Authorization", bearer(listener)), Stream.of(headers))
                .toArray(String[]::new);
        Answer answer = server.send(method, path, all);
        note(method, template, answer);
        return answer;
    }

    private void note(HttpMethod method, String template, Answer answer) {
        String promise = method + " " + template + " " + answer.status();
        kept.add(promise);
        violations.addAll(contract.violations(promise, answer));
        noteCode(answer);
    }

    private void noteAt(String response, Answer answer) {
        violations.addAll(contract.violationsAt("/components/responses/" + response, answer));
        noteCode(answer);
    }

    private void noteCode(Answer answer) {
        if (answer.status() >= 400 && answer.body().length() > 0) {
            codes.add(answer.code());
        }
    }

    private static String bearer(String listener) {
        return "Bearer " + MINT.tokenFor(listener, Instant.now().plusSeconds(600));
    }
}
