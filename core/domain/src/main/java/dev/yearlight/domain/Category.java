package dev.yearlight.domain;

/** Why a day is remarkable; declared in the order that settles ties. */
public enum Category {
    MUSIC("Biggest Music Listening Day"),
    PODCAST("Biggest Podcast Listening Day"),
    DISCOVERY("Biggest Discovery Day"),
    TOP_ARTIST("Biggest Top Artist Day"),
    TOP_GENRE("Biggest Top Genre Day"),
    TOP_PODCAST("Biggest Top Podcast Day"),
    NOSTALGIC("Most Nostalgic Day"),
    UNUSUAL("Most Unusual Listening Day"),
    BIRTHDAY("Your Birthday"),
    NEW_YEAR("New Year's Day"),
    /** A category of a newer writer, as an older reader sees it; never ranked. */
    UNKNOWN("A Remarkable Day");

    private final String displayName;

    Category(String displayName) {
        this.displayName = displayName;
    }

    /** The words that listeners read. */
    public String displayName() {
        return displayName;
    }
}
