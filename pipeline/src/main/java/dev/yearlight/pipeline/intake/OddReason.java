package dev.yearlight.pipeline.intake;

/** Why a row became nothing. */
public enum OddReason {
    NOT_AN_OBJECT("is no object"),
    WRONG_FIELD_COUNT("has more or fewer fields than its header"),
    UNKNOWN_FIELDS("has the fields of no known layout"),
    NO_NAMES("names no track, episode or chapter: removed content"),
    NAME_TOO_LONG("has a name beyond the limit"),
    UNREADABLE_TEXT("has a name with bytes that are no text"),
    NOW_PLAYING("was playing just then and has no time yet"),
    NOT_A_PLAY("tells something else than a play that ended: a start, lyrics, a video, an advertisement"),
    UNREADABLE_TIME("has no readable time"),
    BEFORE_STREAMING("ended before streaming existed"),
    IN_THE_FUTURE("ended in the future"),
    UNREADABLE_DURATION("has no readable duration"),
    NEGATIVE_DURATION("played for less than nothing"),
    LONGER_THAN_A_DAY("played for more than a day"),
    UNREADABLE_YEAR("has a release year that is none"),
    TOO_MANY_GENRES("has more genres than the limit"),
    UNKNOWN_REFERENCE("points to a row that is not there");

    private final String words;

    OddReason(String words) {
        this.words = words;
    }

    /** What the row is or has, as the end of a sentence. */
    public String words() {
        return words;
    }
}
