package dev.yearlight.pipeline.storage;

import java.nio.file.Path;

/** Where a data set lies, or a file of one: a path of this machine, or a URI. Its text never holds keys. */
public sealed interface Place permits LocalPlace, RemotePlace {

    /** What is understood, for messages. */
    String KNOWN = "a path, file:///PATH, s3://BUCKET/PATH, gs://BUCKET/PATH or az://CONTAINER/PATH";

    /**
     * What a person wrote.
     *
     * @throws IllegalArgumentException where it is a URI that is not understood
     */
    static Place of(String text) {
        return PlaceText.read(text);
    }

    /** A folder or file of this machine. */
    static Place of(Path path) {
        return new LocalPlace(path);
    }

    /** What lies in it under a name. */
    Place resolve(String name);
}
