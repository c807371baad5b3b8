package dev.yearlight.ranking;

import dev.yearlight.domain.Category;
import java.util.List;

/** Finds a category's true best day in a year. */
sealed interface Heuristic
        permits MostMinutesDay, DiscoveryDay, NumberOneDay, NumberOneGenreDay, NostalgicDay, UnusualDay, CalendarDay {

    Category category();

    /** What the year must have before it is asked; the first that is not met is the cause told. */
    List<Requirement> requirements();

    /** The best day, or why no day qualifies. */
    Finding find(ListeningYear year);
}
