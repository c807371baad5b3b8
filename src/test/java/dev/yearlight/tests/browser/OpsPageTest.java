package dev.yearlight.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The live page shows a run as it goes on, and whatever a story holds is text. */
@SuppressWarnings("NullAway.Init") // Set by JUnit before the first test.
final class OpsPageTest {

    private static final Duration STEP = Duration.ofSeconds(20);
    private static final int STORIES = 8;
    private static final String FOREIGN_ELEMENTS =
            "main :is(script, img, iframe, object, embed, meta, base, link, style,"
                    + " form, template, math, animate, details, a, [onerror], [onload], [onclick], [onfocus], [ontoggle])";

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aRunsFiguresStandOnThePageAndMoveOn() {
        try (OpsServer server = new OpsServer(new InventedRun(STEP, List.of()), 0);
                Visit visit = watch(server, ColorScheme.DARK, 1920, 1080)) {
            assertThat(visit.page().locator("#state")).hasText("running");
            assertThat(visit.page().locator("#line")).hasText("live");
            assertThat(visit.page().locator(".sun-number")).hasText(Pattern.compile("4\\d\\.\\d%"));
            assertThat(visit.page().locator("#eta")).hasText(Pattern.compile("\\d+ d( \\d+ h)? to go"));
            assertThat(visit.page().locator("#between")).containsText("95% between");
            assertThat(visit.page().locator("#categories li")).hasCount(10);
            assertThat(visit.page().locator("#countries li")).hasCount(27);
            assertThat(visit.page().locator("#countries .bar-name").first()).hasText("United States");
            assertThat(visit.page().locator("#categories .bar-number").first())
                    .hasText(Pattern.compile("[\\d.]+m of 266\\.0m"));
            assertThat(visit.page().locator("#endpoints h3")).hasText(new String[] {"north", "south"});
            assertThat(visit.page().locator("#causes .bar-name").first()).hasText("number");
            assertThat(visit.page().locator("#stories li")).hasCount(8);

            String written = visit.page().locator("#facts dd").first().innerText();
            assertThat(visit.page().locator("#facts dd").first()).not().hasText(written);
            assertThat(visit.page().locator("#line")).hasText("live");
            assertThat(visit.scrollsSideways()).isFalse();
            visit.screenshot("ops-dark").assertUntroubled();
        }
    }

    @Test
    void aLostLineIsSaidAndTakenUpAgain() {
        InventedRun run = new InventedRun(STEP, List.of());
        OpsServer first = new OpsServer(run, 0);
        try (Visit visit = watch(first, ColorScheme.LIGHT, 1280, 800)) {
            String before = visit.page().locator("#run").getAttribute("data-seen");
            first.close();
            assertThat(visit.page().locator("#line")).containsText("trying again");

            try (OpsServer second = new OpsServer(run, first.port())) {
                assertThat(visit.page().locator("#line")).hasText("live");
                Locator page = visit.page().locator("#run");
                assertThat(page).not().hasAttribute("data-seen", before);
                assertThat(second.port()).isEqualTo(first.port());
            }
        } finally {
            first.close();
        }
    }

    @Test
    void aStoreThatIsAwayIsSaidAndTheLastFiguresStay() {
        InventedRun run = new InventedRun(STEP, List.of());
        try (OpsServer server = new OpsServer(run, 0);
                Visit visit = watch(server, ColorScheme.DARK, 1280, 800)) {
            run.away(true);
            assertThat(visit.page().locator("#state")).containsText("The store does not answer");
            assertThat(visit.page().locator("#categories li")).hasCount(10);

            run.away(false);
            assertThat(visit.page().locator("#state")).hasText("running");
        }
    }

    /** As many at once as the page shows stories. */
    static List<List<String>> hostileTexts() {
        List<String> all = HostileTexts.all();
        return IntStream.iterate(0, from -> from < all.size(), from -> from + STORIES)
                .mapToObj(from -> all.subList(from, Math.min(from + STORIES, all.size())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void hostileTextIsTextAndNothingMore(List<String> texts) {
        try (OpsServer server = new OpsServer(new InventedRun(STEP, texts), 0);
                Visit visit = watch(server, ColorScheme.DARK, 390, 844)) {
            assertThat(visit.page().locator(".story h3").allTextContents()).containsAll(texts);
            assertThat(visit.page().locator(".story-body").allTextContents()).containsAll(texts);
            assertThat(visit.page().locator(FOREIGN_ELEMENTS).count()).isZero();
            assertThat(visit.page().evaluate("flag => window[flag] === undefined", HostileTexts.FLAG))
                    .isEqualTo(true);
            assertThat(visit.scrollsSideways()).isFalse();
            visit.assertUntroubled();
        }
    }

    @ParameterizedTest
    @CsvSource({"DARK, 1920, 1080", "LIGHT, 1920, 1080", "DARK, 390, 844", "LIGHT, 390, 844"})
    void noGraveBarrierStandsInTheWay(ColorScheme scheme, int width, int height) {
        try (OpsServer server = new OpsServer(new InventedRun(STEP, List.of()), 0);
                Visit visit = watch(server, scheme, width, height)) {
            assertThat(Barriers.grave(visit.page())).isEmpty();
            assertThat(visit.scrollsSideways()).isFalse();
        }
    }

    @Test
    void theThemeIsChangedByKeyboardAndRemembered() {
        try (OpsServer server = new OpsServer(new InventedRun(STEP, List.of()), 0);
                Visit visit = watch(server, ColorScheme.DARK, 1280, 800)) {
            visit.page().locator("#theme").press("Enter");
            visit.page().reload();

            assertThat(visit.page().locator("#theme")).hasText("Theme: light");
            assertThat(visit.page().evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(246, 237, 225)");
        }
    }

    private static Visit watch(OpsServer server, ColorScheme scheme, int width, int height) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE);
        Visit visit = chromium.visit(server.origin(), options);
        visit.page().navigate(server.origin() + "/");
        visit.page().locator("#run[aria-busy=false]").waitFor();
        return visit;
    }
}
