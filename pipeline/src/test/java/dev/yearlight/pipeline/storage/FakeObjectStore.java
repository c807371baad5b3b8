package dev.yearlight.pipeline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A prefix in memory; may be made to die at a step, after which nothing answers, as if the process were gone. */
final class FakeObjectStore implements ObjectStore {

    private final Map<String, byte[]> objects;
    private int stepsLeft;
    private int steps;
    private String refused = "";

    private FakeObjectStore(Map<String, byte[]> objects, int stepsLeft) {
        this.objects = objects;
        this.stepsLeft = stepsLeft;
    }

    FakeObjectStore() {
        this(new TreeMap<>(), Integer.MAX_VALUE);
    }

    /** The same objects for a process that dies before its change of that number, from 0. */
    FakeObjectStore dyingBefore(int step) {
        return new FakeObjectStore(objects, step);
    }

    /** Never answers to writes of that object. */
    void refuse(String object) {
        refused = object;
    }

    /** How many changes were asked for. */
    int steps() {
        return steps;
    }

    Map<String, byte[]> objects() {
        return objects;
    }

    @Override
    public String name() {
        return "s3://bucket/year";
    }

    @Override
    public List<StoredObject> list() {
        return objects.entrySet().stream()
                .map(entry -> object(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public Optional<StoredObject> find(String object) {
        return Optional.ofNullable(objects.get(object)).map(content -> object(object, content));
    }

    private static StoredObject object(String name, byte[] content) {
        return new StoredObject(name, content.length, Optional.of("v" + Arrays.hashCode(content)));
    }

    @Override
    public byte[] read(String object, long offset, int length) throws IOException {
        byte[] content = objects.get(object);
        if (content == null) {
            throw new StorageException(name(), "there is no file " + object + " any more");
        }
        int from = Math.min(Math.toIntExact(offset), content.length);
        return Arrays.copyOfRange(content, from, Math.min(from + length, content.length));
    }

    @Override
    public void write(String object, byte[] content) throws IOException {
        step();
        if (object.equals(refused)) {
            throw new StorageException(name(), "did not answer");
        }
        objects.put(object, content.clone());
    }

    @Override
    public void write(String object, Path content) throws IOException {
        write(object, Files.readAllBytes(content));
    }

    @Override
    public void delete(String object) throws IOException {
        step();
        objects.remove(object);
    }

    private void step() throws IOException {
        steps++;
        if (stepsLeft == 0) {
            throw new IOException("the process is gone");
        }
        stepsLeft--;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
