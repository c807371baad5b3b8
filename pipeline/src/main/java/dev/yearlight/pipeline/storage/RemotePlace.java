package dev.yearlight.pipeline.storage;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A prefix or an object of an object store.
 *
 * @param bucket Azure says container
 * @param path without a slash at either end; empty for the whole bucket
 */
public record RemotePlace(Service service, String bucket, String path) implements Place {

    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern OUTSIDE_OF_PATHS = Pattern.compile("[?#\\\\\\p{Cntrl}]");

    /** Refuses what does not name one prefix plainly; the message shows nothing that may be a key. */
    public RemotePlace {
        String form = service.scheme() + "://" + (service == Service.AZURE ? "CONTAINER" : "BUCKET") + "/PATH";
        if (bucket.contains("@") || bucket.contains(":")) {
            throw new IllegalArgumentException("a URI of storage holds neither keys nor ports: write " + form
                    + "; keys come from " + service.credentials() + ", an endpoint from yearlight.storage.*");
        }
        if (!BUCKET.matcher(bucket).matches()) {
            throw new IllegalArgumentException("a URI of storage names its bucket: " + form);
        }
        boolean plain = path.isEmpty()
                || Arrays.stream(path.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        if (!plain || OUTSIDE_OF_PATHS.matcher(path).find()) {
            throw new IllegalArgumentException("the path in " + service.scheme() + "://" + bucket
                    + "/... must be plain: no empty part, no . or .., no ? or #");
        }
    }

    static RemotePlace of(Service service, String afterScheme) {
        int slash = afterScheme.indexOf('/');
        String bucket = slash < 0 ? afterScheme : afterScheme.substring(0, slash);
        String path = slash < 0 ? "" : afterScheme.substring(slash + 1);
        return new RemotePlace(service, bucket, path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    @Override
    public RemotePlace resolve(String name) {
        return new RemotePlace(service, bucket, path.isEmpty() ? name : path + "/" + name);
    }

    /** The prefix that an object lies under. */
    RemotePlace parent() {
        return new RemotePlace(service, bucket, path.substring(0, Math.max(0, path.lastIndexOf('/'))));
    }

    /** The last part of the path; empty for the whole bucket. */
    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return service.scheme() + "://" + bucket + "/" + path;
    }
}
