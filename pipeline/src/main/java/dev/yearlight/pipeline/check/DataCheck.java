package dev.yearlight.pipeline.check;

import dev.yearlight.domain.Catalog;
import dev.yearlight.pipeline.data.BrokenDataException;
import dev.yearlight.pipeline.data.Listeners;
import dev.yearlight.pipeline.data.PlaysAsWritten;
import dev.yearlight.ranking.Ranking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks through data sets as a ranking would read them, and says of each thing whether the ranking would run, leave
 * something out, or refuse.
 *
 * <p>Memory holds a row group, the plays of one listener, a bounded sample of keys, and what ranking holds itself: the
 * catalog, and listeners that are one file.
 */
public final class DataCheck {

    /** Of events and of listeners that are compared with each other, some 24 bytes each. */
    private static final int MOST_KEYS = 1 << 20;

    private final DataCheckRequest request;
    private final CheckProgress progress;
    private final int mostKeys;

    /** Looks at what the request names. */
    public DataCheck(DataCheckRequest request, CheckProgress progress) {
        this(request, progress, MOST_KEYS);
    }

    DataCheck(DataCheckRequest request, CheckProgress progress, int mostKeys) {
        this.request = request;
        this.progress = progress;
        this.mostKeys = mostKeys;
    }

    /** How many rows of plays there are to look at, by what files say of themselves; those that say nothing are left out. */
    public long expectedRows() throws IOException {
        long rows = 0;
        if (request.plays().isPresent()) {
            for (PlaysFile file : PlaysFolder.of(request.plays().get()).files()) {
                rows += rowsOf(file);
            }
        }
        return rows;
    }

    private static long rowsOf(PlaysFile file) {
        try {
            return PlaysAsWritten.rows(file.path());
        } catch (BrokenDataException | UncheckedIOException unreadable) {
            return 0;
        }
    }

    /** Looks at everything; faults are lines of the report. */
    public DataReport report() throws IOException {
        List<Line> lines = new ArrayList<>();
        ListenersLook listeners = null;
        boolean sound = false;
        if (request.listeners().isPresent()) {
            listeners = new ListenersLook(request.listeners().get(), mostKeys);
            List<Line> found = listeners.lines();
            sound = found.stream().noneMatch(line -> line.severity() == Severity.BROKEN);
            lines.addAll(found);
        }
        Catalog catalog = Catalog.EMPTY;
        if (request.catalog().isPresent()) {
            int year = request.now().atZone(ZoneOffset.UTC).getYear();
            CatalogLook look = new CatalogLook(request.catalog().get(), year);
            lines.addAll(look.lines());
            catalog = look.catalog();
        }
        if (request.plays().isPresent()) {
            lines.addAll(plays(request.plays().get(), sound ? listeners : null, catalog));
        }
        if (request.snapshots().isPresent()) {
            lines.addAll(new SnapshotsLook(request.snapshots().get()).lines());
        }
        return inSections(lines);
    }

    private List<Line> plays(Path place, @Nullable ListenersLook listeners, Catalog catalog) throws IOException {
        PlaysFolder folder = PlaysFolder.of(place);
        List<Line> lines = new ArrayList<>();
        List<PlayCheck> checks = new ArrayList<>();
        checks.add(new RowContents());
        checks.add(folder.raw() ? new RawRepeats(mostKeys) : new BucketLayout());
        checks.add(new Starts(request.window(), request.now()));
        checks.add(new Durations(request.settings().eligibility().knownMinutes()));
        if (request.catalog().isEmpty()) {
            lines.add(
                    note(Section.CATALOG, "no-catalog", "no catalog to look into", "genre and nostalgia are withheld"));
        } else if (!catalog.isEmpty()) {
            checks.add(new CatalogCoverage(catalog, request.settings().thresholds()));
        }
        if (listeners == null) {
            lines.add(note(
                    Section.LISTENERS,
                    "histories-not-judged",
                    "histories are not judged",
                    "that needs listeners without broken rows"));
        } else if (folder.raw()) {
            checks.add(new RawListeners(listeners.ids(), mostKeys));
        } else {
            histories(folder, catalog, lines).ifPresent(checks::add);
        }
        lines.addAll(new PlaysLook(folder, checks, progress).lines());
        return lines;
    }

    /** The listeners are sound in themselves; what remains is whether they go with these plays. */
    private Optional<PlayCheck> histories(PlaysFolder folder, Catalog catalog, List<Line> lines) throws IOException {
        Path source = request.listeners().orElseThrow();
        Tally unfit = new Tally(
                Section.LISTENERS,
                "listeners-do-not-fit",
                Severity.BROKEN,
                "listeners that do not go with the plays",
                "rank refuses them");
        try {
            Listeners listeners = Listeners.open(source);
            for (PlaysFile file : folder.files()) {
                listeners.bucket(Objects.requireNonNull(file.position())).close();
            }
            return Optional.of(new Histories(listeners, catalog, request.window(), new Ranking(request.settings())));
        } catch (BrokenDataException broken) {
            unfit.add(new Spot(source.getFileName().toString(), broken.row(), broken.what()));
            return Optional.empty();
        } finally {
            lines.add(unfit.line());
        }
    }

    private static Line note(Section section, String name, String text, String consequence) {
        return Line.judged(section, name, 0, Severity.NOTE, text, consequence);
    }

    private static DataReport inSections(List<Line> lines) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(Line::section));
        return new DataReport(sorted);
    }
}
