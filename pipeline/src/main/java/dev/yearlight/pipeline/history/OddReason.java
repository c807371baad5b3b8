package dev.yearlight.pipeline.history;

/** Why a row became no play. */
public enum OddReason {
    NOT_AN_OBJECT("is no object"),
    UNKNOWN_FIELDS("has the fields of no known layout"),
    NO_NAMES("names no track, episode or chapter: removed content"),
    NAME_TOO_LONG("has a name beyond the limit"),
    UNREADABLE_TIME("has no readable time"),
    BEFORE_STREAMING("ended before streaming existed"),
    IN_THE_FUTURE("ended in the future"),
    UNREADABLE_DURATION("has no readable duration"),
    NEGATIVE_DURATION("played for less than nothing"),
    LONGER_THAN_A_DAY("played for more than a day");

    private final String words;

    OddReason(String words) {
        this.words = words;
    }

    /** What the row is or has, as the end of a sentence. */
    public String words() {
        return words;
    }
}
