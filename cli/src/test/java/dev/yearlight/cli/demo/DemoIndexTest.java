package dev.yearlight.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.ListenerId;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoIndexTest {

    private static final ToldDay MUSIC = new ToldDay("MUSIC", "Biggest Music Listening Day", "A Friday <b>long</b>");
    private static final ToldDay BIRTHDAY = new ToldDay("BIRTHDAY", "Your Birthday", "Candles");

    private static Vertx vertx;
    private static String address;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        List<DemoIndex.Entry> entries = List.of(entry("ada", MUSIC), entry("zoe", MUSIC, BIRTHDAY));
        address = "http://127.0.0.1:"
                + new DemoIndex(vertx, () -> entries)
                        .start(0)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoeverHasTheMostStoriesComesFirst() throws Exception {
        assertThat(page("/")).containsSubsequence("2 of 2 listeners", "zoe", "2 stories", "ada", "1 story");
    }

    @Test
    void titlesAreTextAndNeverMarkup() throws Exception {
        assertThat(page("/")).contains("A Friday &lt;b&gt;long&lt;/b&gt;").doesNotContain("<b>");
    }

    @Test
    void aKindOfDayFindsItsListeners() throws Exception {
        assertThat(page("/?find=your+birthday"))
                .contains("1 of 2 listeners", "zoe")
                .doesNotContain(">ada<");
    }

    @Test
    void wordsThatNobodyHasFindNobody() throws Exception {
        assertThat(page("/?find=%3Cscript%3E"))
                .contains("Nobody answers to that.")
                .doesNotContain("<script>");
    }

    private static DemoIndex.Entry entry(String listener, ToldDay... days) {
        return new DemoIndex.Entry(new ListenerId(listener), List.of(days), "http://127.0.0.1/#token=x");
    }

    private static String page(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
