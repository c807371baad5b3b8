package dev.yearlight.pipeline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A prefix of an object store as a folder.
 *
 * <p>Where Yearlight wrote it, its files are those of the committed set, and nothing before there is one. Where others
 * wrote it, they are the objects directly beneath the prefix.
 */
final class ObjectFolder implements Folder {

    private final ObjectStore store;
    private final Scratch scratch;
    private final Download download;
    private @Nullable NavigableMap<String, Expected> known;

    ObjectFolder(ObjectStore store, Scratch scratch) {
        this.store = store;
        this.scratch = scratch;
        this.download = new Download(store);
    }

    @Override
    public String name() {
        return store.name();
    }

    @Override
    public synchronized List<String> files() throws IOException {
        known = contents();
        return List.copyOf(known.keySet());
    }

    @Override
    public LocalFile open(String file) throws IOException {
        Expected expected = contentsOnce().get(FileNames.requirePlain(name(), file));
        if (expected == null) {
            throw new StorageException(name(), "holds no file " + file);
        }
        return fetched(expected);
    }

    /** The object of that name, whatever lies beside it. */
    Optional<LocalFile> openAlone(String file) throws IOException {
        Optional<StoredObject> object = store.find(FileNames.requirePlain(name(), file));
        return object.isPresent()
                ? Optional.of(fetched(new Expected(object.get(), Optional.empty())))
                : Optional.empty();
    }

    private LocalFile fetched(Expected expected) throws IOException {
        Path folder = scratch.newFolder();
        boolean whole = false;
        try {
            Path copy = folder.resolve(expected.object().name());
            download.fetch(expected, copy);
            whole = true;
            return new Copy(copy);
        } finally {
            if (!whole) {
                StagedDirectory.delete(folder);
            }
        }
    }

    private synchronized NavigableMap<String, Expected> contentsOnce() throws IOException {
        if (known == null) {
            known = contents();
        }
        return known;
    }

    private NavigableMap<String, Expected> contents() throws IOException {
        Map<String, StoredObject> objects =
                store.list().stream().collect(Collectors.toMap(StoredObject::name, Function.identity(), (a, b) -> b));
        StoredObject committed = objects.get(CommittedFiles.NAME);
        if (committed != null) {
            return committed(objects, committed);
        }
        if (objects.containsKey(CommittedFiles.UNFINISHED)) {
            throw new StorageException(
                    name(), "is unfinished: a job is still writing it, or ended without; run that job to its end");
        }
        return shown(objects);
    }

    private NavigableMap<String, Expected> committed(Map<String, StoredObject> objects, StoredObject list)
            throws IOException {
        byte[] json = store.read(list.name(), 0, Math.toIntExact(list.bytes()));
        NavigableMap<String, Expected> files = new TreeMap<>();
        for (CommittedFile file : CommittedFiles.decode(name(), json).files()) {
            StoredObject object = objects.get(file.name());
            if (object == null) {
                throw new StorageException(name(), file.name() + " vanished since the set was committed");
            }
            if (object.bytes() != file.bytes()) {
                throw new StorageException(name(), file.name() + " is not what was committed under this name");
            }
            files.put(file.name(), new Expected(object, Optional.of(file.sha256())));
        }
        return files;
    }

    private NavigableMap<String, Expected> shown(Map<String, StoredObject> objects) throws StorageException {
        NavigableMap<String, Expected> files = new TreeMap<>();
        for (StoredObject object : objects.values()) {
            FileNames.requirePlain(name(), object.name());
            if (FileNames.isShown(object.name())) {
                files.put(object.name(), new Expected(object, Optional.empty()));
            }
        }
        if (files.isEmpty()) {
            throw new StorageException(name(), "nothing lies there");
        }
        return files;
    }

    private record Copy(Path path) implements LocalFile {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
            Files.deleteIfExists(path.getParent());
        }
    }
}
