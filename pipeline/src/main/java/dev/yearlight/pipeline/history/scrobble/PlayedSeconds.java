package dev.yearlight.pipeline.history.scrobble;

import dev.yearlight.domain.Play;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How long a scrobble says that it played, which few do. */
final class PlayedSeconds {

    private static final BigDecimal MILLIS = BigDecimal.valueOf(1_000);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private PlayedSeconds() {}

    /** In milliseconds; {@link Play#UNKNOWN_DURATION} where it is missing, no number, or not more than nothing. */
    static long millis(@Nullable String seconds) {
        if (seconds == null || seconds.isBlank()) {
            return Play.UNKNOWN_DURATION;
        }
        try {
            BigDecimal told = new BigDecimal(seconds);
            return told.signum() > 0 && told.compareTo(LONGEST) < 0
                    ? told.multiply(MILLIS).longValue()
                    : Play.UNKNOWN_DURATION;
        } catch (NumberFormatException unreadable) {
            return Play.UNKNOWN_DURATION;
        }
    }
}
