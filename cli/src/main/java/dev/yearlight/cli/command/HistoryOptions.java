package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.pipeline.data.CatalogFile;
import dev.yearlight.pipeline.history.HistoryImporter;
import dev.yearlight.pipeline.history.ImportedHistory;
import dev.yearlight.pipeline.intake.ImportLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** One person's own history, and what it does not say itself. */
final class HistoryOptions {

    /** Whoever ranks a history of their own has no other id here. */
    private static final ListenerId ME = new ListenerId("me");

    @Option(
            names = "--history",
            paramLabel = "PATH",
            description = {
                "Your history: the folder or the zip that Spotify, Apple Music, YouTube Music or ListenBrainz"
                        + " sent, scrobbles of Last.fm, Maloja or Libre.fm, or one file of these (docs/histories.md)."
            })
    private @Nullable Path history;

    @Option(
            names = "--timezone",
            paramLabel = "ZONE",
            description = "Where you listened, such as Europe/Stockholm; needed, because a day is a local date.")
    private @Nullable String timezone;

    @Option(names = "--birthday", paramLabel = "MM-DD", description = "Your birthday, such as 06-21.")
    private @Nullable String birthday;

    @Option(
            names = "--country",
            paramLabel = "CC",
            defaultValue = "ZZ",
            description = "Two letters, such as SE; decides spelling.")
    private String country = Country.UNKNOWN.code();

    Optional<Path> history() {
        return Optional.ofNullable(history);
    }

    ImportedHistory read() throws IOException {
        if (history == null) {
            throw CommandFailure.badInput("no history was named", "Name it with --history PATH.");
        }
        return new HistoryImporter(ImportLimits.DEFAULTS, InstantSource.system()).read(history);
    }

    Listener listener() {
        return new Listener(ME, new Country(country.toUpperCase(Locale.ROOT)), zone(), monthDay());
    }

    static Catalog catalog(@Nullable Path file) throws IOException {
        return file == null ? Catalog.EMPTY : CatalogFile.read(file);
    }

    private ZoneId zone() {
        if (timezone == null) {
            throw CommandFailure.badInput(
                    "--timezone is missing: the export holds times in UTC, and a day is a local date",
                    "Add --timezone ZONE, such as --timezone Europe/Stockholm or --timezone America/New_York.");
        }
        try {
            return ZoneId.of(timezone);
        } catch (DateTimeException unknown) {
            throw CommandFailure.badInput(
                    "there is no time zone " + timezone,
                    "Use a name of the IANA database, such as Europe/Stockholm or America/New_York.");
        }
    }

    private @Nullable MonthDay monthDay() {
        if (birthday == null) {
            return null;
        }
        try {
            return MonthDay.parse(birthday, DateTimeFormatter.ofPattern("MM-dd"));
        } catch (DateTimeException malformed) {
            throw CommandFailure.badInput("--birthday must be MM-DD, was " + birthday, "For example --birthday 06-21.");
        }
    }
}
