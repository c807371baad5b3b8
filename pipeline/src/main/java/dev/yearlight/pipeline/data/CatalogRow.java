package dev.yearlight.pipeline.data;

import com.jerolba.carpet.annotation.NotNull;
import dev.yearlight.domain.TrackFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of the catalog data set to be written; its components are the columns, in snake case. */
record CatalogRow(
        @NotNull String artist,
        @NotNull String title,
        @Nullable List<String> genres,
        @Nullable Integer releaseYear,
        @Nullable Long lengthMillis) {

    static CatalogRow of(CatalogEntry entry) {
        TrackFacts facts = entry.facts();
        return new CatalogRow(
                entry.artist(),
                entry.title(),
                facts.genres(),
                facts.releaseYear() == 0 ? null : facts.releaseYear(),
                facts.lengthMillis() == 0 ? null : facts.lengthMillis());
    }
}
