package dev.yearlight.pipeline.sample;

import dev.yearlight.domain.Listener;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.CatalogEntry;
import dev.yearlight.pipeline.data.CatalogFile;
import dev.yearlight.pipeline.data.ListenersFile;
import dev.yearlight.pipeline.data.PlaysWriter;
import dev.yearlight.pipeline.storage.StagedDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The data sets of a number of synthetic listeners: {@code plays/}, {@code listeners.parquet}, {@code catalog.parquet},
 * {@code planted.jsonl} with the ground truth, and a {@code README.md} that says what they are.
 */
public final class Sample {

    private final SampleSettings settings;
    private final Window window;
    private final InventedCatalog catalog;

    /** Invents the catalog; listeners are invented as they are asked for. */
    public Sample(SampleSettings settings) {
        this.settings = settings;
        this.window = settings.window();
        this.catalog = new InventedCatalog(settings.seed(), settings.year(), settings.listeners());
    }

    /** The listener with this number, from 0. */
    public SampleYear year(int number) {
        return SampleYear.of(settings.seed(), number, window, catalog);
    }

    /** All listeners in ascending order of their ids, each invented when reached. */
    public Stream<SampleYear> years() {
        return IntStream.range(0, settings.listeners()).mapToObj(this::year);
    }

    /** What the catalog knows of every track. */
    public Stream<CatalogEntry> catalog() {
        return catalog.artists().stream()
                .flatMap(artist -> artist.tracks().stream())
                .map(track -> new CatalogEntry(track.creator(), track.title(), track.facts()));
    }

    /**
     * Writes all data sets; one listener is in memory at a time. The folder appears all at once or not at all.
     *
     * @param out a new folder, or an empty one
     * @param progress hears the number of listeners written so far
     * @throws IllegalArgumentException where the folder holds anything; nothing was invented then
     */
    public static SampleSummary write(Path out, SampleSettings settings, IntConsumer progress) throws IOException {
        try (StagedDirectory stage = new StagedDirectory(out)) {
            SampleSummary summary = new Sample(settings).write(stage.path(), progress);
            stage.commit();
            return summary;
        }
    }

    private SampleSummary write(Path out, IntConsumer progress) throws IOException {
        Iterable<Listener> listeners = () -> IntStream.range(0, settings.listeners())
                .mapToObj(this::listener)
                .iterator();
        ListenersFile.write(out.resolve("listeners.parquet"), listeners);
        CatalogFile.write(out.resolve("catalog.parquet"), () -> catalog().iterator());
        long plays = 0;
        long planted = 0;
        try (PlaysWriter writer = new PlaysWriter(out.resolve("plays"), settings.buckets());
                PlantedFile truth = new PlantedFile(out.resolve("planted.jsonl"))) {
            int written = 0;
            for (Iterator<SampleYear> years = years().iterator(); years.hasNext(); ) {
                SampleYear year = years.next();
                for (Play play : year.plays()) {
                    writer.write(year.listener().id(), play);
                }
                for (PlantedDay day : year.planted()) {
                    truth.write(day);
                }
                plays += year.plays().size();
                planted += year.planted().size();
                progress.accept(++written);
            }
        }
        int tracks = Math.toIntExact(catalog().count());
        SampleSummary summary =
                new SampleSummary(settings.listeners(), plays, catalog.artists().size(), tracks, planted);
        Files.writeString(out.resolve("README.md"), readme(summary));
        return summary;
    }

    private Listener listener(int number) {
        return Person.of(settings.seed(), number, window).listener();
    }

    private String readme(SampleSummary summary) {
        return """
                # Synthetic listening histories

                Everything here is invented: no listener, artist, track or podcast exists.
                Made from seed %d for the year %d; the same seed gives the same bytes.

                | what | where | how many |
                | --- | --- | --- |
                | plays | `plays/` | %d |
                | listeners | `listeners.parquet` | %d |
                | tracks of %d artists | `catalog.parquet` | %d |
                | planted days, the ground truth | `planted.jsonl` | %d |

                A planted day is its listener's true best of its category. One JSON object a line: `listener`, `category`,
                `date` (local), `nearMidnight` (its UTC date is another), `planted` (what was put there, in words).
                """.formatted(
                        settings.seed(),
                        settings.year(),
                        summary.plays(),
                        summary.listeners(),
                        summary.artists(),
                        summary.tracks(),
                        summary.plantedDays());
    }
}
