package dev.yearlight.pipeline.sample;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.ListenerId;
import java.time.LocalDate;

/**
 * The truth about one synthetic day: it is the listener's best of its category.
 *
 * @param date in the listener's own zone
 * @param nearMidnight whether it was laid so close to local midnight that its UTC date is another
 * @param planted what was put there, in words
 */
public record PlantedDay(
        ListenerId listener, Category category, LocalDate date, boolean nearMidnight, String planted) {}
