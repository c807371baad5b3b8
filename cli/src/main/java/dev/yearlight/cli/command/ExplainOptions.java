package dev.yearlight.cli.command;

import dev.yearlight.cli.rank.ExplainPage;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.ranking.RankedYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether and of whom a ranking is explained, and where the page goes. */
final class ExplainOptions {

    private static final Path FOLDER = Path.of(".yearlight", "explain");

    @Option(
            names = "--explain",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "LISTENER",
            description = {
                "Tell runners-up, withheld categories and odd rows, too, and write a page with the calendar.",
                "With --plays: of this listener alone where there is no --out; without a listener only causes are counted."
            })
    private @Nullable String explained;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Where --explain writes its page (default: .yearlight/explain/LISTENER.html).")
    private @Nullable Path html;

    boolean wanted() {
        return explained != null;
    }

    /** Who of a data set is to be explained. */
    Optional<ListenerId> listener() {
        return Optional.ofNullable(explained).filter(id -> !id.isEmpty()).map(ListenerId::new);
    }

    /** Writes the page where one is wanted. */
    void write(RankedYear ranked, Terminal terminal) throws IOException {
        if (!wanted()) {
            return;
        }
        Path file = html == null ? FOLDER.resolve(ranked.snapshot().listener().value() + ".html") : html;
        Path page = file.toAbsolutePath();
        Files.createDirectories(page.getParent());
        Files.writeString(page, new ExplainPage().of(ranked));
        terminal.remark("the page: " + page);
    }
}
