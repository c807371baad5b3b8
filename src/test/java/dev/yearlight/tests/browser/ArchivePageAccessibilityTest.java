package dev.yearlight.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The archive page meets WCAG 2.2 at level AA, as far as a program can tell. */
@SuppressWarnings("NullAway.Init") // Set by JUnit before the first test.
final class ArchivePageAccessibilityTest {

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
            assertThat(Barriers.grave(visit.page())).isEmpty();
        }
    }
}
