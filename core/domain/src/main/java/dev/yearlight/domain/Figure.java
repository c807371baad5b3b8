package dev.yearlight.domain;

/**
 * One number that a story may rest on, computed before any model is asked.
 *
 * @param name stable, lower case with hyphens, such as {@code artist-minutes}
 * @param label the words beside it on a card, such as {@code minutes with Nova Ray}; may hold names, so hostile input
 * @param value as computed, rounded only where shown
 * @param unit what it counts
 */
public record Figure(String name, String label, double value, Unit unit) {

    /** Refuses values that are no finite number. */
    public Figure {
        Checks.notBlank(name, "figure name");
        Checks.finite(value, "figure " + name);
    }
}
