package dev.yearlight.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One window on the archive page that writes down whatever a reader must never meet: errors, scripts that the page's
 * policy had to stop, dialogs, and requests to anyone else.
 */
final class Visit implements AutoCloseable {

    private static final Path SCREENSHOTS =
            Path.of(System.getProperty("yearlight.home"), "target", "tests", "screenshots");
    private static final int LONGEST_WAIT_MILLISECONDS = 10_000;
    private static final String TELL_VIOLATIONS = "addEventListener('securitypolicyviolation', violation => "
            + "console.error(`policy: ${violation.violatedDirective} ${violation.blockedURI}`))";

    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    Visit(String origin, BrowserContext context) {
        this.origin = origin;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(LONGEST_WAIT_MILLISECONDS);
        page.addInitScript(TELL_VIOLATIONS);
        page.onConsoleMessage(this::note);
        page.onPageError(error -> troubles.add("error: " + error));
        page.onDialog(this::note);
        context.onRequest(request -> note(request.url()));
    }

    /** Opens an address and waits until the page has made up its mind. */
    Visit open(String address) {
        page.navigate(address);
        page.locator("#archive[aria-busy=false]").waitFor();
        return this;
    }

    Page page() {
        return page;
    }

    /** The cards, in their order. */
    Locator cards() {
        return page.locator("article");
    }

    /** What the page says where it has no card to show. */
    String heading() {
        return page.locator("h1").innerText();
    }

    Visit screenshot(String name) {
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        return this;
    }

    /** Whether one would have to scroll sideways, or something lies out of sight there. */
    boolean scrollsSideways() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"
                + " || document.body.scrollWidth > document.body.clientWidth");
    }

    void assertUntroubled() {
        assertThat(troubles).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }

    /** An archive that is refused is an answer like others; browsers write it to the console nevertheless. */
    private void note(ConsoleMessage message) {
        boolean refusedArchive = message.location().startsWith(origin + "/v1/archive")
                && message.text().startsWith("Failed to load resource");
        if (message.type().equals("error") && !refusedArchive) {
            troubles.add("console: " + message.text());
        }
    }

    private void note(Dialog dialog) {
        troubles.add("dialog: " + dialog.message());
        dialog.dismiss();
    }

    private void note(String url) {
        if (!url.startsWith(origin + "/") && !url.startsWith("blob:" + origin + "/")) {
            troubles.add("request to another origin: " + url);
        }
    }
}
