package dev.yearlight.generation;

import dev.yearlight.domain.Country;
import java.util.Set;

/** The English that a listener reads. */
public enum Language {
    AMERICAN("en-US"),
    BRITISH("en-GB");

    /** The United States, its territories, and the Philippines. */
    private static final Set<String> AMERICAN_SPELLING = Set.of("US", "PR", "GU", "VI", "AS", "MP", "UM", "PH");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language of a country; British spelling is the world's default. */
    public static Language of(Country country) {
        return AMERICAN_SPELLING.contains(country.code()) ? AMERICAN : BRITISH;
    }

    /** Its BCP 47 tag. */
    public String tag() {
        return tag;
    }
}
