package dev.yearlight.pipeline.storage;

import dev.yearlight.codecs.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A prefix of an object store: a mark that it is unfinished, then the files under their names, then the list of them
 * that makes them visible; at last the mark goes.
 *
 * <p>After a crash the mark is still there: readers refuse the prefix, and the next job may take it over.
 */
final class ObjectOutput implements Output {

    private static final Logger LOG = LoggerFactory.getLogger(ObjectOutput.class);
    private static final byte[] MARK =
            "A job writes here, or ended without finishing; run it again.\n".getBytes(StandardCharsets.US_ASCII);

    private final ObjectStore store;
    private final Place place;
    private final Path stage;
    private final Map<String, CommittedFile> stored = new ConcurrentSkipListMap<>();
    private final Set<String> onTheirWay = ConcurrentHashMap.newKeySet();
    private boolean committing;

    private ObjectOutput(ObjectStore store, Place place, Path stage) {
        this.store = store;
        this.place = place;
        this.stage = stage;
    }

    /**
     * Marks the prefix as unfinished, and removes what a job before left there without finishing.
     *
     * @throws IllegalArgumentException where files are there that no unfinished job left
     */
    static ObjectOutput begin(ObjectStore store, Place place, Path stage) throws IOException {
        List<String> there = store.list().stream().map(StoredObject::name).toList();
        boolean unfinished = there.contains(CommittedFiles.UNFINISHED);
        if (there.contains(CommittedFiles.NAME) || (!unfinished && !there.isEmpty())) {
            throw new IllegalArgumentException(
                    place + " is there already and not empty; choose a prefix that is new or empty");
        }
        store.write(CommittedFiles.UNFINISHED, MARK);
        for (String left : there) {
            if (!left.equals(CommittedFiles.UNFINISHED)) {
                store.delete(left);
            }
        }
        return new ObjectOutput(store, place, stage);
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Path stage() {
        return stage;
    }

    @Override
    public void finished(String name) throws IOException {
        Path file = stage.resolve(FileNames.requirePlain(place.toString(), name));
        CommittedFile whole = new CommittedFile(name, Files.size(file), Sha256.hex(file));
        stored.put(name, whole);
        onTheirWay.add(name);
        store.write(name, file);
        long bytes = store.find(name).map(StoredObject::bytes).orElse(-1L);
        if (bytes != whole.bytes()) {
            throw new StorageException(place.toString(), name + " did not arrive whole; run the job again");
        }
        onTheirWay.remove(name);
        Files.delete(file);
    }

    @Override
    public void commit() throws IOException {
        List<String> rest;
        try (Stream<Path> files = Files.list(stage)) {
            rest = files.map(file -> file.getFileName().toString())
                    .filter(FileNames::isShown)
                    .sorted()
                    .toList();
        }
        for (String file : rest) {
            finished(file);
        }
        committing = true;
        store.write(CommittedFiles.NAME, new CommittedFiles(List.copyOf(stored.values())).encode());
        try {
            store.delete(CommittedFiles.UNFINISHED);
        } catch (StorageException stillMarked) {
            // Readers look for the list of files first: the set is visible, with or without the mark.
            LOG.warn("the mark of unfinished output stays: {}", stillMarked.getMessage());
        }
    }

    /**
     * Removes what was stored without being committed.
     *
     * <p>A write that failed may still arrive: then the mark stays, so that nobody takes it for data. Once the list of
     * files was sent, all stays as it is, for the same reason.
     */
    @Override
    public void close() throws IOException {
        StagedDirectory.delete(stage);
        if (!committing) {
            for (String name : stored.keySet()) {
                store.delete(name);
            }
            if (onTheirWay.isEmpty()) {
                store.delete(CommittedFiles.UNFINISHED);
            }
        }
    }
}
