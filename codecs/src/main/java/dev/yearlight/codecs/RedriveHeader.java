package dev.yearlight.codecs;

import dev.yearlight.domain.AttemptId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The header of a record that takes up a parked day: the attempt that the day's cell named when the record was sent.
 *
 * <p>A day that is parked anew has another attempt, so that a record which comes twice takes it up once.
 */
public final class RedriveHeader {

    /** Its name. */
    public static final String NAME = "redrive";

    private RedriveHeader() {}

    /** Its value. */
    public static byte[] encode(AttemptId parked) {
        return parked.value().getBytes(StandardCharsets.UTF_8);
    }

    /** The attempt; empty where the value names none. */
    public static Optional<AttemptId> decode(byte[] value) {
        try {
            return Optional.of(new AttemptId(new String(value, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException noAttempt) {
            return Optional.empty();
        }
    }
}
