package dev.yearlight.pipeline.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of one data set, wherever they lie; each is read whole, from a path of this machine.
 *
 * <p>A folder that is being written shows nothing until all of it is there.
 */
public interface Folder {

    /** A folder of this machine. */
    static Folder of(Path directory) {
        return new LocalFolder(directory);
    }

    /** The folder as it was named by whoever chose it, for messages; never with credentials. */
    String name();

    /**
     * The names of its files, in the order of their characters; hidden files are no part of a data set.
     *
     * @throws StorageException where there is no such folder, or it cannot be read
     */
    List<String> files() throws IOException;

    /** A file of it as its user would name it, for messages. */
    default String name(String file) {
        return name().endsWith("/") ? name() + file : name() + "/" + file;
    }

    /**
     * A file of it, for reading.
     *
     * @param file one of {@link #files()}
     * @throws StorageException where there is no such file, or it cannot be read whole
     */
    LocalFile open(String file) throws IOException;
}
