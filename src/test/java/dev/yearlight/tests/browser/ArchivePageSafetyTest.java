package dev.yearlight.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, titles and stories are text on the page, whatever they hold. */
@SuppressWarnings("NullAway.Init") // Set by JUnit before the first test.
final class ArchivePageSafetyTest {

    private static final String LISTENER = "reader";
    /** What a page of cards is made of, and nothing else is. */
    private static final String FOREIGN_ELEMENTS =
            "main :is(script, img, iframe, object, embed, meta, base, link, style, form, template, math, animate, details, "
                    + "x-element, [onerror], [onload], [onclick], [onfocus], [onmouseover], [ontoggle], [onbegin], "
                    + "a:not([href^='#']))";

    private static Chromium chromium;
    private static ArchiveServer server;
    private static Visit visit;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        chromium = Chromium.start();
        server = new ArchiveServer(folder);
        visit = chromium.visit(server.origin(), 390, 844);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            visit.close();
            server.close();
            chromium.close();
        }
    }

    static List<String> hostileTexts() {
        return HostileTexts.all();
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void hostileTextIsTextAndNothingMore(String text) {
        server.with(LISTENER, List.of(InventedDays.named(text)));

        visit.page().navigate("about:blank");
        visit.open(server.link(LISTENER));

        assertThat(visit.cards().locator("h2").textContent()).isEqualTo(text);
        assertThat(visit.cards().locator(".card-story").textContent()).isEqualTo(text);
        assertThat(visit.cards().locator(".sun-label").textContent()).isEqualTo("minutes with " + text);
        assertThat(visit.cards().locator(".place-name").first().textContent()).isEqualTo(text);
        assertThat(visit.page().locator(FOREIGN_ELEMENTS).count()).isZero();
        assertThat(visit.page().evaluate("flag => window[flag] === undefined", HostileTexts.FLAG))
                .isEqualTo(true);
        assertThat(visit.scrollsSideways()).isFalse();
        visit.assertUntroubled();
    }

    @Test
    void theCorpusIsWorthItsName() {
        assertThat(HostileTexts.all()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(25);
    }

    /** Were the page to put names into markup, the policy would stop the script and the visit would tell of it. */
    @Test
    void aPageThatTrustedANameWouldBeFound() {
        try (Visit careless = chromium.visit(server.origin(), 390, 844).open(server.origin() + "/")) {
            careless.page()
                    .evaluate(
                            "name => { document.querySelector('main').innerHTML = name; }",
                            "<img src=\"data:,\" onerror=\"window." + HostileTexts.FLAG + "=1\">");
            careless.page().waitForTimeout(100);

            assertThat(careless.page().locator(FOREIGN_ELEMENTS).count()).isPositive();
            assertThat(careless.page().evaluate("flag => window[flag] === undefined", HostileTexts.FLAG))
                    .as("the policy runs no script of an attribute")
                    .isEqualTo(true);
            assertThatThrownBy(careless::assertUntroubled).isInstanceOf(AssertionError.class);
        }
    }
}
