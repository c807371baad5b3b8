package dev.yearlight.pipeline.storage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.opendal.OpenDALException;

/**
 * What a failure of the library means, in words.
 *
 * <p>The library's own text is never shown: it may hold signed addresses and what the store echoed of keys. A status and
 * an error's name are taken from it.
 */
final class StorageFailure {

    private static final Pattern STATUS = Pattern.compile("status: (\\d{3})");
    private static final Pattern NAME = Pattern.compile("code: \"([A-Za-z]{1,64})\"");

    private StorageFailure() {}

    static StorageException of(RemotePlace place, String object, OpenDALException failure) {
        String text = String.valueOf(failure.getMessage());
        String what = switch (failure.getCode()) {
            case NotFound -> object.isEmpty() ? noBucket(place) : "there is no file " + object + " any more";
            case PermissionDenied ->
                "no permission" + about(object) + answer(text) + "; keys come from "
                        + place.service().credentials();
            case ConfigInvalid ->
                text.contains("NoSuchBucket") || text.contains("NoSuchContainer")
                        ? noBucket(place)
                        : "is not set up as it has to be" + answer(text) + "; see yearlight.storage.*";
            case RateLimited -> "refuses more requests for now" + answer(text) + "; try again later";
            case RangeNotSatisfied -> "the file " + object + " became shorter while it was read";
            case Unexpected -> unexpected(object, text);
            case Unsupported, IsADirectory, NotADirectory, AlreadyExists, IsSameFile, ConditionNotMatch ->
                "failed with " + failure.getCode() + about(object) + answer(text);
        };
        return new StorageException(place.toString(), what);
    }

    /** Which object it was, where it was one. */
    static String about(String object) {
        return object.isEmpty() ? "" : " for " + object;
    }

    private static String noBucket(RemotePlace place) {
        return "there is no " + (place.service() == Service.AZURE ? "container " : "bucket ") + place.bucket();
    }

    private static String unexpected(String object, String text) {
        if (text.contains("(Connect)")) {
            return "its endpoint cannot be reached; see yearlight.storage.*";
        }
        if (STATUS.matcher(text).find()) {
            return "failed" + about(object) + answer(text);
        }
        return "the transfer was cut off" + about(object);
    }

    private static String answer(String text) {
        Matcher status = STATUS.matcher(text);
        Matcher name = NAME.matcher(text);
        String answered = (status.find() ? status.group(1) + " " : "") + (name.find() ? name.group(1) : "");
        return answered.isBlank() ? "" : " (" + answered.strip() + ")";
    }
}
