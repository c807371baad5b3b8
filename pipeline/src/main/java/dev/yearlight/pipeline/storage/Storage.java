package dev.yearlight.pipeline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens places for reading and writing; closing it removes every copy and ends all connections. */
public final class Storage implements AutoCloseable {

    private final StorageSettings settings;
    private final Map<String, String> environment;
    private final Scratch scratch;
    private final List<ObjectStore> opened = new ArrayList<>();

    /**
     * Opens nothing yet.
     *
     * @param environment variables that may hold keys
     */
    public Storage(StorageSettings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = Map.copyOf(environment);
        this.scratch = new Scratch(settings.scratch());
    }

    /** A data set of several files. */
    public Folder folder(Place place) throws IOException {
        return switch (place) {
            case LocalPlace local -> Folder.of(local.path());
            case RemotePlace remote -> objects(remote);
        };
    }

    /** Whether a place is a file, and not a folder of them. */
    public boolean isFile(Place place) throws IOException {
        return switch (place) {
            case LocalPlace local -> !Files.isDirectory(local.path());
            case RemotePlace remote ->
                !remote.path().isEmpty()
                        && store(remote.parent()).find(remote.fileName()).isPresent();
        };
    }

    /** A data set of one file. */
    public LocalFile file(Place place) throws IOException {
        return switch (place) {
            case LocalPlace local -> new Original(local.path());
            case RemotePlace remote -> {
                Optional<LocalFile> file = objects(remote.parent()).openAlone(remote.fileName());
                yield file.isPresent() ? file.get() : missing(remote);
            }
        };
    }

    /** Says what is missing: asked for an object, a store does not say whether there is a bucket at all; a listing does. */
    private LocalFile missing(RemotePlace place) throws IOException {
        store(place.parent()).list();
        throw new StorageException(place.toString(), "there is no such file");
    }

    /**
     * A new data set.
     *
     * @throws IllegalArgumentException where something is there already
     */
    public Output output(Place place) throws IOException {
        return switch (place) {
            case LocalPlace local -> Output.of(local.path());
            case RemotePlace remote -> ObjectOutput.begin(store(remote), place, scratch.newFolder());
        };
    }

    private ObjectFolder objects(RemotePlace place) throws IOException {
        return new ObjectFolder(store(place), scratch);
    }

    private ObjectStore store(RemotePlace place) throws IOException {
        ObjectStore store = OpenDalStore.open(place, settings, environment);
        opened.add(store);
        return store;
    }

    @Override
    public void close() throws IOException {
        try (scratch) {
            opened.forEach(ObjectStore::close);
        }
    }
}
