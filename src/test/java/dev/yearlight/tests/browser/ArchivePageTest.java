package dev.yearlight.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The archive page shows each listener their days, and nobody else's. */
@SuppressWarnings("NullAway.Init") // Set by JUnit before the first test.
final class ArchivePageTest {

    private static Chromium chromium;
    private static ArchiveServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        chromium = Chromium.start();
        server = new ArchiveServer(folder)
                .with("ada", InventedDays.five())
                .with("bob", List.of(InventedDays.ofAnother()))
                .with("nobody", List.of());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            chromium.close();
        }
    }

    @Test
    void fiveDaysAreFiveCardsInCalendarOrder() {
        try (Visit visit = desk().open(server.link("ada"))) {
            assertThat(visit.cards().locator("h2").allInnerTexts())
                    .containsExactly(
                            "The Year Opens on a Slow Record",
                            "Thirty-One New Names Before Midnight",
                            "The Longest Day, Played Out Loud",
                            "A Friday Postmarked 1998",
                            "Six Hours in Good Company");
            assertThat(visit.cards().locator("time").allInnerTexts())
                    .as("the dates of the days, in a browser far west of them")
                    .extracting(date -> date.replace(",", ""))
                    .containsExactly(
                            "Wednesday 1 January 2025",
                            "Friday 14 March 2025",
                            "Sunday 22 June 2025",
                            "Friday 5 September 2025",
                            "Wednesday 31 December 2025");
            assertThat(visit.cards().nth(2).locator(".card-story p").count()).isEqualTo(2);
            visit.screenshot("desk-cover");
            visit.cards().nth(2).scrollIntoViewIfNeeded();
            visit.screenshot("desk-card").assertUntroubled();
        }
    }

    @Test
    void theFiguresOfACardAreThoseOfTheStatsBlock() {
        try (Visit visit = desk().open(server.link("ada"))) {
            assertThat(figuresOf(visit.cards().nth(0))).containsExactly("96 minutes of listening", "9 artists");
            assertThat(figuresOf(visit.cards().nth(1)))
                    .as("a distance explains a choice and is never told")
                    .containsExactly("31 artists heard for the first time", "58 tracks");
            assertThat(figuresOf(visit.cards().nth(2)))
                    .containsExactly(
                            "1,067 minutes of listening", "9.3 times your usual day", "288 plays", "61 artists");
            assertThat(figuresOf(visit.cards().nth(3)))
                    .containsExactly("74% of the day was from 2010 or before", "1971 the oldest song's year");
            assertThat(figuresOf(visit.cards().nth(4))).containsExactly("374 minutes of podcasts", "8 episodes");
        }
    }

    @Test
    void theTokenLeavesTheAddressAndSurvivesAReload() {
        try (Visit visit = desk().open(server.link("ada"))) {
            assertThat(visit.page().url()).isEqualTo(server.origin() + "/");

            visit.open(server.origin() + "/");

            assertThat(visit.cards().count()).isEqualTo(5);
        }
    }

    /** In the same tab, where the first listener's days are on show. */
    @Test
    void anotherListenersLinkShowsTheirDaysAlone() {
        try (Visit visit = desk().open(server.link("ada"))) {
            visit.page().evaluate("token => { location.hash = `token=${token}`; }", server.token("bob"));
            visit.page().getByText("Somebody Else's Saturday").first().waitFor();

            assertThat(visit.cards().locator("h2").allInnerTexts()).containsExactly("Somebody Else's Saturday");
            assertThat(visit.page().content()).doesNotContain("The Longest Day");
            assertThat(visit.page().url()).isEqualTo(server.origin() + "/");
            visit.assertUntroubled();
        }
    }

    @ParameterizedTest
    @CsvSource({"390, 844", "1440, 900", "320, 568", "1920, 1080"})
    void noSizeOfWindowScrollsSideways(int width, int height) {
        try (Visit visit = chromium.visit(server.origin(), width, height).open(server.link("ada"))) {
            assertThat(visit.scrollsSideways()).isFalse();
            visit.screenshot("cover-" + width + "x" + height).assertUntroubled();
        }
    }

    @Test
    void oneDayIsOneCard() {
        try (Visit visit = desk().open(server.link("bob"))) {
            assertThat(visit.cards().count()).isEqualTo(1);
            assertThat(visit.heading()).containsIgnoringCase("one day");
            visit.screenshot("one-card").assertUntroubled();
        }
    }

    @Test
    void noDaysAreAStateOfTheirOwn() {
        assertState("nobody", "No days to tell, yet.", true);
    }

    @Test
    void anArchiveThatDoesNotAnswerIsNotTheReadersFault() {
        assertState("away", "The archive is out of reach.", true);
    }

    @Test
    void aRefusedTokenIsForgotten() {
        try (Visit visit = desk().open(server.origin() + "/#token=a.b.c")) {
            assertThat(visit.heading()).isEqualTo("That link has run out.");
            visit.screenshot("state-refused").assertUntroubled();

            visit.open(server.origin() + "/");

            assertThat(visit.heading()).isEqualTo("This page is for one listener.");
            visit.screenshot("state-no-token").assertUntroubled();
        }
    }

    @Test
    void anArchiveThatComesBackIsShownOnceAskedForAgain() {
        try (Visit visit = desk().open(server.link("late"))) {
            server.with("late", InventedDays.five());

            visit.page().getByText("Try again").click();
            visit.cards().first().waitFor();

            assertThat(visit.cards().count()).isEqualTo(5);
        }
    }

    @Test
    void whoWantsLessMotionGetsNone() {
        Browser.NewContextOptions calm = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
        try (Visit visit = chromium.visit(server.origin(), calm).open(server.link("ada"))) {
            visit.page().keyboard().press("ArrowRight");
            assertThat((Integer) visit.page().evaluate("document.getAnimations().length"))
                    .isZero();
            assertThat(visit.page().evaluate("getComputedStyle(document.documentElement).scrollBehavior"))
                    .isEqualTo("auto");
        }
    }

    @Test
    void aCardCanBeSavedAsAPicture() {
        try (Visit visit = desk().open(server.link("ada"))) {
            Locator save = visit.cards().nth(2).locator("button");

            Download download = visit.page().waitForDownload(save::click);

            assertThat(download.suggestedFilename()).isEqualTo("yearlight-2025-06-22.png");
            assertThat(download.path()).isNotEmptyFile();
            visit.assertUntroubled();
        }
    }

    private static void assertState(String listener, String heading, boolean canRetry) {
        try (Visit visit = desk().open(server.link(listener))) {
            Page page = visit.page();
            assertThat(visit.heading()).isEqualTo(heading);
            assertThat(visit.cards().count()).isZero();
            assertThat(page.getByText("Try again").isVisible()).isEqualTo(canRetry);
            visit.screenshot("state-" + listener).assertUntroubled();
        }
    }

    /** Each as its numeral and its label. */
    private static List<String> figuresOf(Locator card) {
        return card.locator(".sun-figure, .figure").all().stream()
                .map(figure -> figure.locator(".sun-numeral, dd").innerText() + " "
                        + figure.locator(".sun-label, dt").innerText())
                .toList();
    }

    private static Visit desk() {
        return chromium.visit(server.origin(), 1440, 900);
    }
}
