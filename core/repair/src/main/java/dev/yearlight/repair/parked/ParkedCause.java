package dev.yearlight.repair.parked;

import java.util.Map;

/**
 * Why something was parked, as the record's headers say; safe to show.
 *
 * @param reason name of a park reason; of a newer writer perhaps one that is not known here
 * @param detail which rule and what it saw
 * @param origin the record that asked for it, as {@code topic-partition@offset}
 * @param attempts calls of the model that were made
 */
public record ParkedCause(String reason, String detail, String origin, int attempts) {

    private static final String MISSING = "?";

    /** Reads the headers; what is not there shows as a question mark. */
    public static ParkedCause of(Map<String, String> headers) {
        return new ParkedCause(
                headers.getOrDefault("reason", MISSING),
                headers.getOrDefault("detail", ""),
                "%s-%s@%s"
                        .formatted(
                                headers.getOrDefault("topic", MISSING),
                                headers.getOrDefault("partition", MISSING),
                                headers.getOrDefault("offset", MISSING)),
                attempts(headers.getOrDefault("attempts", "0")));
    }

    private static int attempts(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
