package dev.yearlight.cli.command;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import dev.yearlight.cli.run.Trace;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.common.store.StoredContent;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.ListenerId;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells where a report comes from. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description =
                "Prints a day's state and its report's lineage: snapshot, ranking, run, prompt, guardrails, model.")
public final class TraceCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Parameters(index = "0", paramLabel = "LISTENER", description = "The listener's id.")
    private String listener = "";

    @Parameters(index = "1", paramLabel = "DAY", description = "The day, as 20250622 or 2025-06-22.")
    private String day = "";

    @Option(names = "--json", description = "The lineage as JSON, as it is stored.")
    private boolean json;

    /** Talks to the terminal. */
    public TraceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ListenerId who = new ListenerId(listener);
        LocalDate date = date();
        try (CassandraConnection connection = CassandraConnection.open(StoreConfig.from(options.ofRunningPlatform()))) {
            ReportTables tables = new ReportTables(connection.session());
            SortedMap<LocalDate, DayCell> cells =
                    tables.cells(who).toCompletableFuture().join();
            DayCell cell = Optional.ofNullable(cells.get(date))
                    .orElseThrow(() -> CommandFailure.failed(
                            "nothing is known of " + date + " for this listener",
                            cells.isEmpty()
                                    ? "No day of this listener was ever written or parked."
                                    : "Days that are known: " + cells.keySet()));
            Optional<StoredContent> content = tables.content(who, date, cell.attempt(), ConsistencyLevel.LOCAL_QUORUM)
                    .toCompletableFuture()
                    .join();
            new Trace(date, cell, content).lines(json).forEach(terminal::print);
        }
        return ExitCode.OK;
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(
                    day, day.contains("-") ? DateTimeFormatter.ISO_LOCAL_DATE : DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException malformed) {
            throw CommandFailure.badInput(day + " is no day", "Write it as 20250622 or 2025-06-22.");
        }
    }
}
