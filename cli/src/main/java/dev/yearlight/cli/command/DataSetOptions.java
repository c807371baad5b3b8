package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.domain.Catalog;
import dev.yearlight.pipeline.data.CatalogFile;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.pipeline.facts.RunFactsFile;
import dev.yearlight.pipeline.storage.Place;
import dev.yearlight.pipeline.storage.Storage;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data sets of a ranking lie, and where its snapshots go. */
final class DataSetOptions {

    @Option(
            names = "--plays",
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Data set of plays (docs/data-sets.md): a folder, or a URI such as s3://BUCKET/plays.")
    private @Nullable Place plays;

    @Option(
            names = "--listeners",
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Data set of listeners: a file, held in memory, or a folder in the buckets of the plays.")
    private @Nullable Place listeners;

    @Option(
            names = "--catalog",
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Data set of tracks: genres and release years.")
    private @Nullable Place catalog;

    @Option(
            names = "--out",
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "New folder or prefix for the snapshots; all of them appear at once.")
    private @Nullable Place out;

    @Option(
            names = "--previous",
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Snapshots or run folder of the run before, whose time-zone data is compared with.")
    private @Nullable Place previous;

    /** Whether any of what is ranked was named. */
    boolean named() {
        return plays != null || listeners != null;
    }

    /** Where snapshots go; empty where none are wanted. */
    Optional<Place> out() {
        return Optional.ofNullable(out);
    }

    /** Where the catalog lies; empty where there is none. */
    Optional<Place> catalog() {
        return Optional.ofNullable(catalog);
    }

    /**
     * What is ranked.
     *
     * @param outNeeded whether nothing can be done without a place for snapshots
     */
    Sources sources(boolean outNeeded) {
        if (plays == null || listeners == null || (out == null && outNeeded)) {
            throw CommandFailure.badInput(
                    named() ? "--plays, --listeners and --out belong together" : "nothing to rank was named",
                    "Give --history PATH --timezone ZONE, or --plays DIR --listeners FILE --out DIR."
                            + " ./yearlight sample makes data sets to try.");
        }
        return new Sources(plays, listeners);
    }

    /** Facts of tracks; none where there is no catalog. */
    Catalog tracks(Storage storage) throws IOException {
        return catalog == null ? Catalog.EMPTY : CatalogFile.read(storage, catalog);
    }

    /** What the run before saw, where it was named. */
    Optional<RunFacts> factsBefore(Storage storage) throws IOException {
        if (previous == null) {
            return Optional.empty();
        }
        Optional<RunFacts> facts = RunFactsFile.read(storage.folder(previous));
        if (facts.isEmpty()) {
            throw CommandFailure.badInput(
                    "--previous " + previous + " holds no " + RunFactsFile.NAME,
                    "Name the snapshots of the run before, or its folder among the runs.");
        }
        return facts;
    }

    /** Everybody's plays, and who everybody is. */
    record Sources(Place plays, Place listeners) {}
}
