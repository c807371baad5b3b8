package dev.yearlight.pipeline.check;

import dev.yearlight.domain.Catalog;
import dev.yearlight.pipeline.data.CatalogAsWritten;
import dev.yearlight.pipeline.data.CatalogEntry;
import dev.yearlight.pipeline.data.CatalogFile;
import dev.yearlight.pipeline.data.MemoryCatalog;
import java.nio.file.Path;
import java.util.List;

/** Goes through all rows of the catalog; the good ones are held in memory, as ranking holds them. */
final class CatalogLook {

    private final Path file;
    private final int year;
    private final MemoryCatalog catalog = new MemoryCatalog();
    private final Tally unreadable = new Tally(
            Section.CATALOG, "unreadable-catalog", Severity.BROKEN, "files that cannot be read", "rank refuses it");
    private final Tally refused = new Tally(
            Section.CATALOG,
            "refused-tracks",
            Severity.BROKEN,
            "rows with nulls or impossible figures",
            "rank refuses the row");
    private final Tally blank = new Tally(
            Section.CATALOG, "blank-tracks", Severity.ODD, "rows without artist or title", "no play can match them");
    private final Tally twice = new Tally(
            Section.CATALOG,
            "duplicate-tracks",
            Severity.ODD,
            "rows of a track met before",
            "rank takes the first row");
    private final Tally future = new Tally(
            Section.CATALOG,
            "future-releases",
            Severity.ODD,
            "release years after this one",
            "such a track is never nostalgic");
    private long rows;

    /** @param year the present one */
    CatalogLook(Path file, int year) {
        this.file = file;
        this.year = year;
    }

    List<Line> lines() {
        Reading.of(file.getFileName().toString(), unreadable, () -> CatalogFile.forEach(file, this::see));
        boolean empty = rows == 0 && unreadable.count() == 0;
        return List.of(
                Line.judged(
                        Section.CATALOG,
                        "catalog-rows",
                        rows,
                        empty ? Severity.ODD : Severity.OK,
                        "tracks",
                        empty ? "rank withholds genre and nostalgia" : ""),
                unreadable.line(),
                refused.line(),
                blank.line(),
                twice.line(),
                future.line());
    }

    /** What it knows; to be asked after the look. */
    Catalog catalog() {
        return catalog;
    }

    private void see(CatalogAsWritten row, long number) {
        rows++;
        Spot spot = new Spot(file.getFileName().toString(), number);
        CatalogEntry entry;
        try {
            entry = row.entry();
        } catch (IllegalArgumentException none) {
            refused.add(new Spot(spot.file(), number, String.valueOf(none.getMessage())));
            return;
        }
        if (entry.artist().isBlank() || entry.title().isBlank()) {
            blank.add(spot);
        }
        if (entry.facts().releaseYear() > year) {
            future.add(spot);
        }
        if (!catalog.add(entry)) {
            twice.add(spot);
        }
    }
}
