package dev.yearlight.pipeline.storage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people write places: what begins with a scheme is a URI, all else is a path. */
final class PlaceText {

    private static final Pattern URI = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(.*)", Pattern.DOTALL);

    private PlaceText() {}

    static Place read(String text) {
        Matcher uri = URI.matcher(text);
        if (!uri.matches()) {
            return new LocalPlace(Path.of(text));
        }
        String scheme = uri.group(1).toLowerCase(Locale.ROOT);
        if (scheme.equals("file")) {
            return new LocalPlace(Path.of("/", uri.group(2)));
        }
        Service service = Service.of(scheme)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no storage " + scheme + "://; known are " + Place.KNOWN));
        return RemotePlace.of(service, uri.group(2));
    }
}
