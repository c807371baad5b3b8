package dev.yearlight.ranking;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Figure;
import java.time.LocalDate;
import java.util.List;

/**
 * A category's true best day.
 *
 * @param value what the category measures, on that day: minutes, artists, or a share or distance of 0 to 1
 * @param usual the median of the same over the listener's active days
 * @param strength how far the day stands out of the listener's own year, 0 to 1
 * @param score narrative weight times strength; the highest is chosen first
 * @param reasons the figures that explain it
 */
public record Candidate(
        Category category,
        LocalDate date,
        double value,
        double usual,
        double strength,
        double score,
        List<Figure> reasons)
        implements Finding {

    /** Copies the reasons. */
    public Candidate {
        reasons = List.copyOf(reasons);
    }

    /** Weighs a day that stands in the year's spread of the same measure. */
    static Candidate of(
            Category category, LocalDate date, double value, Spread year, ChoiceSettings choice, List<Figure> reasons) {
        double strength = choice.strength(category, value, year);
        return new Candidate(
                category, date, value, year.median(), strength, choice.weight(category) * strength, reasons);
    }
}
