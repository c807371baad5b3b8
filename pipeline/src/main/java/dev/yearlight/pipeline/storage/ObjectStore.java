package dev.yearlight.pipeline.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The objects directly beneath one prefix. A write is visible whole or not at all; others may write at any time. */
interface ObjectStore extends AutoCloseable {

    /** The prefix as a URI, for messages. */
    String name();

    /** All of them, in no order. */
    List<StoredObject> list() throws IOException;

    /** One of them; empty where it is not there. */
    Optional<StoredObject> find(String object) throws IOException;

    /** A part of an object; shorter where the object is. */
    byte[] read(String object, long offset, int length) throws IOException;

    /** Stores bytes under a name, in place of what was there. */
    void write(String object, byte[] content) throws IOException;

    /** Stores a file under a name, in place of what was there. */
    void write(String object, Path content) throws IOException;

    /** Removes an object; one that is not there is removed already. */
    void delete(String object) throws IOException;

    @Override
    void close();
}
