package dev.yearlight.pipeline.publish;

import dev.yearlight.codecs.ManifestFileReader;
import dev.yearlight.domain.ExpectedDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a run is expected to bring: {@code manifest.avro}, or the parts in {@code manifest/}, one for each file of
 * snapshots. Damage surfaces as {@link UncheckedIOException}.
 */
public final class RunManifest implements Iterator<ExpectedDay>, AutoCloseable {

    static final String EXTENSION = ".avro";

    private static final String WHOLE = "manifest.avro";
    private static final String PARTS = "manifest";

    private final Iterator<Path> rest;
    private @Nullable ManifestFileReader part;

    private RunManifest(List<Path> files) {
        this.rest = files.iterator();
    }

    /** All that the run's folder says by now. */
    public static RunManifest of(Path run) throws IOException {
        return new RunManifest(files(run));
    }

    /** Some of its files. */
    public static RunManifest ofFiles(List<Path> files) {
        return new RunManifest(files);
    }

    /** Where a manifest goes that is written in one piece. */
    public static Path whole(Path run) {
        return run.resolve(WHOLE);
    }

    /** The files that it consists of by now, in the order of the snapshots; a file never changes. */
    public static List<Path> files(Path run) throws IOException {
        if (Files.exists(whole(run))) {
            return List.of(whole(run));
        }
        if (!Files.isDirectory(run.resolve(PARTS))) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(run.resolve(PARTS))) {
            return entries.filter(file -> isPart(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** Whether the folder is that of a run: it has a manifest, or is to have one. */
    public static boolean isOf(Path run) throws IOException {
        return !files(run).isEmpty() || RunJournal.open(run).isPresent();
    }

    private static boolean isPart(String name) {
        return name.endsWith(EXTENSION) && !name.startsWith(".");
    }

    /** The file of a part, or one beside it. */
    static Path part(Path run, String snapshots, String extension) {
        return run.resolve(PARTS).resolve(stem(snapshots) + extension);
    }

    static String stem(String snapshots) {
        return snapshots.substring(0, snapshots.length() - EXTENSION.length());
    }

    @Override
    public boolean hasNext() {
        try {
            while (part == null || !part.hasNext()) {
                close();
                if (!rest.hasNext()) {
                    return false;
                }
                part = new ManifestFileReader(rest.next());
            }
            return true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public ExpectedDay next() {
        if (!hasNext() || part == null) {
            throw new NoSuchElementException("the manifest ends here");
        }
        return part.next();
    }

    @Override
    public void close() throws IOException {
        if (part != null) {
            part.close();
            part = null;
        }
    }
}
