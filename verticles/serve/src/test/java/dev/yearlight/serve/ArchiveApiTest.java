package dev.yearlight.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.common.store.VisibleReport;
import dev.yearlight.serve.TestServer.Answer;
import dev.yearlight.serve.archive.FakeArchiveReader;
import dev.yearlight.serve.token.TokenMint;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveApiTest {

    private static final TokenMint MINT = TokenMint.rsa();
    private static final List<String> LISTENERS = List.of("ada", "bob", "cleo", "ADA", "ada.1", "1");
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        FakeArchiveReader reader = new FakeArchiveReader().with("nobody");
        for (String listener : LISTENERS) {
            reader.with(listener, report(listener, "2025-03-02"), report(listener, "2025-06-22"));
        }
        server = new TestServer(TestServer.config(MINT.publicKeyFile(folder), 0), reader);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theWholeArchiveIsTheStoredReportsInOrderByteForByte() {
        Answer answer = get("/v1/archive", "ada");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .hasToString("{\"days\":[" + json("ada", "2025-03-02") + "," + json("ada", "2025-06-22") + "]}");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void aListenerWithoutReportsHasAnEmptyArchive() {
        assertThat(get("/v1/archive", "nobody").body()).hasToString("{\"days\":[]}");
    }

    @Test
    void oneDayIsTheStoredReportByteForByte() {
        Answer answer = get("/v1/archive/20250622", "ada");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasToString(json("ada", "2025-06-22"));
    }

    @Test
    void aDayWithoutReportIsNotFound() {
        assertProblem(get("/v1/archive/20250623", "ada"), 404, "day-not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20250230",
                "20251301",
                "20250229",
                "2025-06-22",
                "2025622",
                "00000000",
                "202506221",
                "today",
                "%32%30",
                "-0250622",
                "2025062",
                "20250622%00",
                "..",
                "٢٠٢٥٠٦٢٢"
            })
    void whatIsNoDateIsRefused(String day) {
        assertProblem(get("/v1/archive/" + day, "ada"), 400, "day-invalid");
    }

    @Test
    void noListenerEverSeesAnothersReports() {
        for (String reader : LISTENERS) {
            for (String other : LISTENERS) {
                String whole = get("/v1/archive?sub=" + other, reader).body().toString();
                String day = get("/v1/archive/20250622", reader, "X-Listener", other)
                        .body()
                        .toString();
                if (!reader.equals(other)) {
                    assertThat(whole).contains(secret(reader)).doesNotContain(secret(other));
                    assertThat(day).contains(secret(reader)).doesNotContain(secret(other));
                }
            }
        }
    }

    @Test
    void aReaderWhoKnowsTheBytesIsToldSoWithoutThem() {
        Answer first = get("/v1/archive", "ada");
        Answer day = get("/v1/archive/20250622", "ada");

        for (String condition :
                List.of(first.header("ETag"), "W/" + first.header("ETag"), "\"x\", " + first.header("ETag"), "*")) {
            Answer again = get("/v1/archive", "ada", "If-None-Match", condition);
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body().length()).isZero();
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        }
        assertThat(get("/v1/archive", "bob", "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(get("/v1/archive/20250622", "ada", "If-None-Match", day.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(get("/v1/archive/20250302", "ada", "If-None-Match", day.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void headersTellCachesAndBrowsersToDoNoMoreThanIsMeant() {
        Answer answer = get("/v1/archive", "ada");

        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.header("Vary")).isEqualTo("Authorization, Accept-Encoding");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().contains("Access-Control-Allow-Origin")).isFalse();
        assertThat(answer.headers().contains("Server")).isFalse();
    }

    @Test
    void headAnswersLikeGetWithoutABody() {
        Answer answer = server.send(HttpMethod.HEAD, "/v1/archive", "Authorization", bearer("ada"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo(get("/v1/archive", "ada").header("ETag"));
        assertThat(answer.body().length()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
    void onlyReadingIsAllowed(String method) {
        Answer answer = server.send(HttpMethod.valueOf(method), "/v1/archive", "Authorization", bearer("ada"));

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/",
                "/v1/archive/20250622/",
                "/v1/archive/20250622/x",
                "/v1/archive/../archive",
                "//v1/archive",
                "/v1/archive/%2e%2e/bob/x",
                "/V1/archive",
                "/v1/archiv",
                "/page/",
                "/page/../ServeConfig.class",
                "/page/archive.html%00",
                "/page/%2e%2e/package-info.class",
                "/page/fonts",
                "/metrics",
                "/readyz",
                "/..;/x"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertProblem(get(path, "ada"), 404, "not-found");
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        assertProblem(server.get("/v1/archive?" + "x".repeat(3_000)), 414, "url-too-long");
    }

    @Test
    void headersThatAreTooLargeAreRefused() {
        assertProblem(server.get("/v1/archive", "X-Padding", "x".repeat(9_000)), 431, "headers-too-large");
    }

    @Test
    void withoutATokenAReaderIsAskedForOne() {
        Answer answer = server.get("/v1/archive?access_token=" + MINT.tokenFor("ada", soon()));

        assertProblem(answer, 401, "token-missing");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void twoAuthorizationHeadersAreRefusedWhateverTheySay() {
        Answer answer = server.get("/v1/archive", "Authorization", bearer("ada"), "Authorization", bearer("bob"));

        assertProblem(answer, 401, "token-refused");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic YWRhOmFkYQ==", "bearer null", "Bearer a.b.c", "", "Bearer  x"})
    void whatIsNoTokenIsRefused(String credentials) {
        assertProblem(server.get("/v1/archive", "Authorization", credentials), 401, "token-refused");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        JsonObject problem = answer.body().toJsonObject();
        assertThat(problem.fieldNames()).containsExactly("type", "title", "status", "code");
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getString("type")).isEqualTo("urn:yearlight:problem:" + code);
    }

    private static Answer get(String path, String listener, String... headers) {
        String[] all = Stream.concat(Stream.of("Authorization", bearer(listener)), Arrays.stream(headers))
                .toArray(String[]::new);
        return server.get(path, all);
    }

    private static String bearer(String listener) {
        return "Bearer " + MINT.tokenFor(listener, soon());
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(600);
    }

    private static VisibleReport report(String listener, String day) {
        return FakeArchiveReader.report(
                LocalDate.parse(day), json(listener, day).getBytes(StandardCharsets.UTF_8));
    }

    private static String json(String listener, String day) {
        return "{ \"day\" : \"" + day + "\", \"title\":\"" + secret(listener) + " é\" }";
    }

    private static String secret(String listener) {
        return "<only for " + listener + ">";
    }
}
