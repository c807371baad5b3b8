package dev.yearlight.pipeline.storage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a data set lies, or a file of one: a path of this machine, or a URI. Its text never holds keys. */
public sealed interface Place permits LocalPlace, RemotePlace {

    /** What is understood, for messages. */
    String KNOWN = "a path, file:///PATH, s3://BUCKET/PATH, gs://BUCKET/PATH or az://CONTAINER/PATH";

    /** What a person wrote. */
    static Place of(String text) {
        Matcher uri = Uri.PATTERN.matcher(text);
        if (!uri.matches()) {
            return new LocalPlace(Path.of(text));
        }
        String scheme = uri.group(1).toLowerCase(Locale.ROOT);
        if (scheme.equals("file")) {
            return new LocalPlace(Path.of("/", uri.group(2)));
        }
        return Service.of(scheme)
                .<Place>map(service -> RemotePlace.of(service, uri.group(2)))
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no storage " + scheme + "://; known are " + KNOWN));
    }

    /** A folder or file of this machine. */
    static Place of(Path path) {
        return new LocalPlace(path);
    }

    /** What lies in it under a name. */
    Place resolve(String name);

    /** How URIs look. */
    final class Uri {

        private static final Pattern PATTERN = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(.*)", Pattern.DOTALL);

        private Uri() {}
    }
}
