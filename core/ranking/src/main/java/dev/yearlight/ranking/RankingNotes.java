package dev.yearlight.ranking;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a history was read, for those who ask why.
 *
 * @param musicEligible whether there was enough music in the window
 * @param podcastsEligible whether there were enough podcasts in the window
 * @param firstTimesSince from when on first times are believed; empty where the history never gets long enough
 * @param caps what was too much to be a person listening
 */
public record RankingNotes(
        boolean musicEligible, boolean podcastsEligible, Optional<LocalDate> firstTimesSince, CapsApplied caps) {}
