package dev.yearlight.ranking;

import dev.yearlight.domain.Category;

/** What a category's heuristic makes of a year: its best day, or why there is none. */
public sealed interface Finding permits Candidate, Withheld {

    /** The category that was looked for. */
    Category category();
}
