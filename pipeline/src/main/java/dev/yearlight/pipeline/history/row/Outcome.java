package dev.yearlight.pipeline.history.row;

import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.pipeline.intake.OddReason;

/** What a row came to. */
public sealed interface Outcome {

    /** It became no play. */
    record Odd(OddReason reason) implements Outcome {}

    /**
     * It tells a play.
     *
     * @param playedMillis {@link Play#UNKNOWN_DURATION} where the source does not say
     * @param unnamedCreator whether the source knows no artist or show
     * @param toTheSecond whether its time is told to the second, not to the minute
     */
    record Told(
            long startMillis,
            long playedMillis,
            PlayKind kind,
            String title,
            String creator,
            boolean privateSession,
            boolean unnamedCreator,
            boolean toTheSecond)
            implements Outcome {}
}
