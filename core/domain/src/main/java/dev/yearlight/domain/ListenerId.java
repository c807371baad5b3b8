package dev.yearlight.domain;

import java.util.regex.Pattern;

/**
 * The person who listens; a secret as far as logs go.
 *
 * @param value 1 to 128 characters out of letters, digits and {@code . _ : -}
 */
public record ListenerId(String value) implements Comparable<ListenerId> {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    /** Refuses ids that could break out of a key, a path or a log line. */
    public ListenerId {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "listener id must be 1 to 128 characters out of letters, digits and . _ : -");
        }
    }

    @Override
    public int compareTo(ListenerId other) {
        return value.compareTo(other.value);
    }

    /** Says nothing of the person: ids end up in messages by accident. */
    @Override
    public String toString() {
        return "ListenerId[withheld]";
    }
}
