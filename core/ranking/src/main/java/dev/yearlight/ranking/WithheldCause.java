package dev.yearlight.ranking;

/** Why a category has no story. */
public enum WithheldCause {
    /** Too few counted plays or artists in the window. */
    TOO_LITTLE_MUSIC,
    /** Too few minutes of podcasts in the window. */
    TOO_LITTLE_PODCASTS,
    /** Neither enough music nor enough podcasts in the window. */
    TOO_LITTLE_LISTENING,
    /** The source has no durations, and the catalog has no lengths. */
    MINUTES_UNKNOWN,
    /** Genres and release years come from a catalog, and there is none. */
    NO_CATALOG,
    /** The known history is too short to tell a first time. */
    HISTORY_TOO_SHORT,
    /** No day has what the category needs. */
    NO_DAY_QUALIFIES,
    /** The listener's birthday is not known. */
    BIRTHDAY_UNKNOWN,
    /** The calendar's day lies outside of the window. */
    OUTSIDE_OF_WINDOW,
    /** Its day does not stand out of the listener's year. */
    NOT_STRONG_ENOUGH,
    /** Its day is already told for a category of a higher score. */
    DAY_ALREADY_TOLD,
    /** As many days as allowed have a higher score. */
    ENOUGH_DAYS
}
