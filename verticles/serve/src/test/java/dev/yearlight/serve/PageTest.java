package dev.yearlight.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.serve.TestServer.Answer;
import dev.yearlight.serve.archive.FakeArchiveReader;
import dev.yearlight.serve.token.TokenMint;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:href=|src=|url\\(|from )\"([^\"#][^\"]*)\"");
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        Path key = TokenMint.rsa().publicKeyFile(folder);
        server = new TestServer(TestServer.config(key, 0), new FakeArchiveReader());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/archive", "/?utm=x"})
    void thePageIsServedToWhoeverAsks(String path) {
        Answer page = server.get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.body().toString()).startsWith("<!doctype html>\n<html lang=\"en\">");
    }

    @Test
    void thePolicyAllowsNothingInlineAndNothingForeign() {
        Answer page = server.get("/");

        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                                + "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    @Test
    void thePageHasNothingInline() {
        assertThat(server.get("/").body().toString())
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
                .doesNotContain("<style", "style=", "onclick", "onload", "javascript:");
    }

    @Test
    void everythingThatThePageRefersToIsServedFromHere() {
        List<String> texts = Stream.of(
                        "archive.html", "archive.css", "cards.css", "archive.js", "cards.js", "poster.js")
                .map(name -> server.get("/page/" + name).body().toString())
                .toList();

        List<String> references =
                texts.stream().flatMap(PageTest::references).distinct().toList();

        assertThat(references).hasSizeGreaterThan(10).allSatisfy(reference -> {
            assertThat(server.get(reference).status()).as(reference).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive.js", "cards.js", "charts.js", "elements.js", "poster.js", "words.js"})
    void textNeverBecomesMarkup(String script) {
        assertThat(server.get("/page/" + script).body().toString())
                .doesNotContain(
                        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function")
                .doesNotContain("https://");
    }

    @Test
    void anUnchangedFileIsNotSentTwice() {
        Answer first = server.get("/page/archive.js");

        Answer second = server.get("/page/archive.js", "If-None-Match", first.header("ETag"));

        assertThat(second.status()).isEqualTo(304);
    }

    private static Stream<String> references(String text) {
        return REFERENCE.matcher(text).results().map(found -> found.group(1).replaceFirst("^\\./", "/page/"));
    }
}
