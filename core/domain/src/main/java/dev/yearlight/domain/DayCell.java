package dev.yearlight.domain;

import java.util.Optional;

/**
 * What readers look at first: one day's state and, when written, the one report that it names.
 *
 * @param epoch grows with each replay of the day
 * @param term ownership under which it was written, an unsigned number of 32 bits
 * @param attempt the report that is visible, or the last try
 * @param sha256 of the report's bytes in lower-case hexadecimal; empty unless written
 * @param title of the report; empty unless written
 */
public record DayCell(
        DayState state, int epoch, long term, AttemptId attempt, String sha256, Category category, String title) {

    /** Refuses numbers that the logical timestamp has no room for. */
    public DayCell {
        Checks.between(epoch, 1, LogicalTimestamp.HIGHEST_EPOCH, "epoch");
        Checks.between(term, 0, LogicalTimestamp.HIGHEST_TERM, "term");
    }

    /** The same under a later ownership, which nothing of earlier ones replaces any more. */
    public DayCell underTerm(long later) {
        return new DayCell(state, epoch, later, attempt, sha256, category, title);
    }

    /** Whether readers see a report. */
    public boolean visible() {
        return state == DayState.WRITTEN;
    }

    /**
     * Why the day needs no writing at this epoch; empty where it does.
     *
     * @param redriven the parked attempt that a re-drive is for, which alone takes it up; one that was parked anew since
     *     waits for the next
     */
    public Optional<SkipCause> skips(int atEpoch, Optional<AttemptId> redriven) {
        if (epoch > atEpoch) {
            return Optional.of(SkipCause.SUPERSEDED);
        }
        if (epoch < atEpoch) {
            return Optional.empty();
        }
        return switch (state) {
            case WRITTEN -> Optional.of(SkipCause.WRITTEN);
            case REMOVED -> Optional.of(SkipCause.REMOVED);
            case PARKED ->
                redriven.filter(attempt::equals).isPresent() ? Optional.empty() : Optional.of(SkipCause.PARKED);
        };
    }
}
