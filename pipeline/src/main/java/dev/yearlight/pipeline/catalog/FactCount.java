package dev.yearlight.pipeline.catalog;

import dev.yearlight.domain.TrackFacts;
import dev.yearlight.pipeline.data.CatalogEntry;
import dev.yearlight.pipeline.intake.OddTally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Hands the tracks of a source on to the writer, those of which something is known, and counts what. */
final class FactCount implements Iterator<CatalogEntry> {

    private final CatalogSource source;
    private @Nullable CatalogEntry ahead;
    private long tracks;
    private long factless;
    private long withGenres;
    private long withYear;
    private long withLength;

    FactCount(CatalogSource source) {
        this.source = source;
        this.ahead = read();
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public CatalogEntry next() {
        CatalogEntry next = ahead;
        if (next == null) {
            throw new NoSuchElementException();
        }
        TrackFacts facts = next.facts();
        tracks++;
        withGenres += facts.genres().isEmpty() ? 0 : 1;
        withYear += facts.releaseYear() == 0 ? 0 : 1;
        withLength += facts.lengthMillis() == 0 ? 0 : 1;
        ahead = read();
        return next;
    }

    private @Nullable CatalogEntry read() {
        try {
            @Nullable CatalogEntry entry = source.next();
            while (entry != null && entry.facts().equals(TrackFacts.UNKNOWN)) {
                factless++;
                entry = source.next();
            }
            return entry;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    CatalogImportReport report(OddTally odd) {
        return new CatalogImportReport(
                source.words(),
                source.rows(),
                tracks,
                source.rows() - tracks - factless,
                factless,
                withGenres,
                withYear,
                withLength,
                odd.counts(),
                odd.listed());
    }
}
