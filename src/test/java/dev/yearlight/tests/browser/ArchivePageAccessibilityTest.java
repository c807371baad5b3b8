package dev.yearlight.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The archive page meets WCAG 2.2 at level AA, as far as a program can tell. */
@SuppressWarnings("NullAway.Init") // Set by JUnit before the first test.
final class ArchivePageAccessibilityTest {

    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static Chromium chromium;
    private static ArchiveServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        chromium = Chromium.start();
        server = new ArchiveServer(folder).with("ada", InventedDays.five()).with("nobody", List.of());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"ada, 1440, 900", "ada, 390, 844", "nobody, 390, 844", "away, 1440, 900"})
    void noGraveBarrierStandsInTheWay(String listener, int width, int height) {
        Browser.NewContextOptions still =
                new Browser.NewContextOptions().setViewportSize(width, height).setReducedMotion(ReducedMotion.REDUCE);
        try (Visit visit = chromium.visit(server.origin(), still).open(server.link(listener))) {
            List<Rule> violations =
                    new AxeBuilder(visit.page()).withTags(WCAG_22_AA).analyze().getViolations();

            assertThat(violations.stream()
                            .filter(rule -> GRAVE.contains(rule.getImpact()))
                            .map(ArchivePageAccessibilityTest::described))
                    .isEmpty();
        }
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + "\n"
                + String.join(
                        "\n",
                        rule.getNodes().stream()
                                .map(node -> "  " + node.getHtml() + "\n    " + node.getFailureSummary())
                                .toList());
    }
}
