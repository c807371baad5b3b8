package dev.yearlight.ranking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a history was read, for those who ask why.
 *
 * @param musicEligible whether there was enough music in the window
 * @param podcastsEligible whether there were enough podcasts in the window
 * @param firstTimesSince from when on first times are believed; empty where the history never gets long enough
 * @param newArtists how many artists were heard for the first time in all known history, by month of the window,
 *     believed or not; months without any are missing
 * @param caps what was too much to be a person listening
 */
public record RankingNotes(
        boolean musicEligible,
        boolean podcastsEligible,
        Optional<LocalDate> firstTimesSince,
        SortedMap<YearMonth, Integer> newArtists,
        CapsApplied caps) {

    /** Copies the map. */
    public RankingNotes {
        newArtists = Collections.unmodifiableSortedMap(new TreeMap<>(newArtists));
    }
}
