package dev.yearlight.pipeline.storage;

import java.util.Arrays;
import java.util.Optional;

/** A kind of object store: how URIs name it, how the library names it, and where its keys come from. */
public enum Service {
    S3("s3", "s3", "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile of AWS_PROFILE, or the machine's role"),
    GOOGLE("gs", "gcs", "GOOGLE_APPLICATION_CREDENTIALS, or the machine's account"),
    AZURE(
            "az",
            "azblob",
            "AZURE_STORAGE_ACCOUNT_NAME with AZURE_STORAGE_ACCOUNT_KEY or AZURE_STORAGE_SAS_TOKEN, or the machine's identity");

    private final String scheme;
    private final String library;
    private final String credentials;

    Service(String scheme, String library, String credentials) {
        this.scheme = scheme;
        this.library = library;
        this.credentials = credentials;
    }

    /** Empty where no store is named so. */
    static Optional<Service> of(String scheme) {
        return Arrays.stream(values())
                .filter(service -> service.scheme.equals(scheme))
                .findFirst();
    }

    /** What its URIs begin with. */
    String scheme() {
        return scheme;
    }

    /** Its name in the library. */
    String library() {
        return library;
    }

    /** Where its keys are looked for, in words. */
    String credentials() {
        return credentials;
    }
}
