package dev.yearlight.tests.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Debian's Chromium, without a screen. */
final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it; skips the test where it is not installed. */
    static Chromium start() {
        assumeTrue(Files.isExecutable(PROGRAM), "skipped: no " + PROGRAM + " (Debian: apt install chromium)");
        Playwright playwright = Playwright.create();
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(PROGRAM)
                                .setHeadless(true)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--no-first-run"))));
    }

    /** A window of a size, with nothing remembered from any other. */
    Visit visit(String origin, int width, int height) {
        return visit(origin, new Browser.NewContextOptions().setViewportSize(width, height));
    }

    Visit visit(String origin, Browser.NewContextOptions options) {
        return new Visit(origin, browser.newContext(options.setLocale("en-GB").setTimezoneId("Pacific/Honolulu")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
