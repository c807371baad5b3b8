package dev.yearlight.generation.guardrail.facts;

import dev.yearlight.domain.Unit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a number in a text counts, told by the noun that follows it. */
public enum Measure {
    MINUTES("minute minutes min mins"),
    HOURS("hour hours hr hrs h"),
    PLAYS("play plays listen listens stream streams spin spins time times"),
    TRACKS("track tracks song songs tune tunes"),
    ARTISTS("artist artists act acts band bands name names singer singers musician musicians voice voices "
            + "newcomer newcomers stranger strangers debutant debutants"),
    EPISODES("episode episodes instalment instalments installment installments"),
    SHOWS("show shows podcast podcasts"),
    GENRES("genre genres style styles"),
    DAYS("day days"),
    PERCENT("percent percentage"),
    YEARS("year years"),
    /** Calendar words without figures of their own. */
    MONTHS("month months"),
    WEEKS("week weeks"),
    DECADES("decade decades"),
    /** How many times the usual; told by the words behind "times". */
    MULTIPLE(""),
    /** No noun that is known. */
    BARE("");

    private static final Map<String, Measure> BY_NOUN = byNoun();

    private final String nouns;

    Measure(String nouns) {
        this.nouns = nouns;
    }

    /** The measure that a noun names; null for all other words. */
    public static @Nullable Measure ofNoun(String word) {
        return BY_NOUN.get(word);
    }

    /** The measure of a figure; null for figures that are years or never told. */
    static @Nullable Measure of(Unit unit) {
        return switch (unit) {
            case MINUTES -> MINUTES;
            case PLAYS -> PLAYS;
            case ARTISTS -> ARTISTS;
            case TRACKS -> TRACKS;
            case EPISODES -> EPISODES;
            case DAYS -> DAYS;
            case PERCENT -> PERCENT;
            case TIMES -> MULTIPLE;
            case YEAR, DISTANCE, UNKNOWN -> null;
        };
    }

    private static Map<String, Measure> byNoun() {
        Map<String, Measure> byNoun = new HashMap<>();
        for (Measure measure : values()) {
            for (String noun : measure.nouns.split(" ", -1)) {
                byNoun.put(noun, measure);
            }
        }
        byNoun.remove("");
        return byNoun;
    }
}
