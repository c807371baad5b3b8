package dev.yearlight.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive page can be read without a mouse. */
@SuppressWarnings("NullAway.Init") // Set by JUnit before the first test.
final class ArchivePageKeyboardTest {

    private static final String FOCUSED = "document.activeElement.id";
    /** Numbers the controls that one can see, so that each can be told from the others. */
    private static final String NUMBER_THE_CONTROLS =
            "() => { const seen = [...document.querySelectorAll('a[href],button')]"
                    + ".filter(control => control.checkVisibility()); "
                    + "seen.forEach((control, number) => { control.dataset.number = number; }); return seen.length; }";

    private static final String NUMBER_OF_FOCUSED = "document.activeElement.dataset.number ?? ''";
    private static final String OUTLINE_OF_FOCUSED = "(() => { const style = getComputedStyle(document.activeElement);"
            + " return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; })()";
    private static final String FOCUSED_IS_IN_SIGHT =
            "() => { const box = document.activeElement.getBoundingClientRect();"
                    + " return box.bottom > 0 && box.top < innerHeight && box.width > 0; }";

    private static Chromium chromium;
    private static ArchiveServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        chromium = Chromium.start();
        server = new ArchiveServer(folder).with("ada", InventedDays.five());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            chromium.close();
        }
    }

    @Test
    void leftAndRightLeafThroughTheDays() {
        try (Visit visit = visit()) {
            Page page = visit.page();
            for (String day :
                    List.of("day-2025-01-01", "day-2025-03-14", "day-2025-06-22", "day-2025-09-05", "day-2025-12-31")) {
                page.keyboard().press("ArrowRight");
                assertArrivesAt(page, day);
            }
            page.keyboard().press("ArrowRight");
            assertArrivesAt(page, "day-2025-12-31");
            page.keyboard().press("ArrowLeft");
            assertArrivesAt(page, "day-2025-09-05");
            visit.assertUntroubled();
        }
    }

    @Test
    void tabReachesEveryControlAndShowsWhereItIs() {
        try (Visit visit = visit()) {
            Page page = visit.page();
            int controls = (Integer) page.evaluate(NUMBER_THE_CONTROLS);
            Set<String> reached = new LinkedHashSet<>();
            for (int press = 0; press < controls; press++) {
                page.keyboard().press("Tab");
                String number = (String) page.evaluate(NUMBER_OF_FOCUSED);
                reached.add(number);
                assertThat(page.evaluate(OUTLINE_OF_FOCUSED))
                        .as("control %s shows that it has the focus", number)
                        .isEqualTo(true);
                page.waitForFunction(FOCUSED_IS_IN_SIGHT);
            }
            assertThat(controls).isGreaterThan(10);
            assertThat(reached).hasSize(controls).doesNotContain("");
        }
    }

    @Test
    void theFirstTabOffersToSkipToTheDays() {
        try (Visit visit = visit()) {
            visit.page().keyboard().press("Tab");
            visit.page().keyboard().press("Enter");

            assertThat(visit.page().evaluate(FOCUSED)).isEqualTo("days");
        }
    }

    @Test
    void aDayOfTheCoverIsOpenedWithEnter() {
        try (Visit visit = visit()) {
            visit.page().locator("#cover a").nth(3).focus();
            visit.page().keyboard().press("Enter");

            assertArrivesAt(visit.page(), "day-2025-09-05");
        }
    }

    private static void assertArrivesAt(Page page, String day) {
        page.waitForFunction(
                "id => document.activeElement.id === id"
                        + " && Math.abs(document.activeElement.getBoundingClientRect().top) < innerHeight / 3",
                day);
    }

    private static Visit visit() {
        return chromium.visit(server.origin(), 1440, 900).open(server.link("ada"));
    }
}
