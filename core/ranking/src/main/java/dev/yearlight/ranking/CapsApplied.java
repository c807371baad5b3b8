package dev.yearlight.ranking;

/**
 * What was left out of the ranking as no person's listening.
 *
 * @param autoplayRuns runs of plays without a pause that went on for too long
 * @param autoplayMillis milliseconds of these beyond the limit
 * @param fullDays days that had more minutes or plays than a day can hold
 * @param unreadPlays the earliest plays of a history that is too long
 */
public record CapsApplied(int autoplayRuns, long autoplayMillis, int fullDays, int unreadPlays) {

    /** Whether anything was left out at all. */
    public boolean any() {
        return autoplayRuns > 0 || fullDays > 0 || unreadPlays > 0;
    }
}
