package dev.yearlight.repair.parked;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.ParkReason;
import dev.yearlight.domain.RunId;
import java.util.Set;

/**
 * Which parked days and records are meant; an empty set leaves everything in.
 *
 * @param places records by their place
 */
public record ParkedFilter(
        Set<ParkReason> reasons, Set<RunId> runs, Set<Category> categories, Set<ParkedPlace> places) {

    /** Everything. */
    public static final ParkedFilter ALL = new ParkedFilter(Set.of(), Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public ParkedFilter {
        reasons = Set.copyOf(reasons);
        runs = Set.copyOf(runs);
        categories = Set.copyOf(categories);
        places = Set.copyOf(places);
    }

    /** Whether it is meant; a record that could not be read has neither run nor category. */
    public boolean takes(Parked parked) {
        boolean reasonAndPlace = (reasons.isEmpty()
                        || reasons.stream()
                                .anyMatch(reason ->
                                        reason.name().equals(parked.cause().reason())))
                && (places.isEmpty() || places.contains(parked.place()));
        return reasonAndPlace
                && switch (parked) {
                    case Parked.Day day ->
                        (runs.isEmpty() || runs.contains(day.run()))
                                && (categories.isEmpty()
                                        || categories.contains(day.day().category()));
                    case Parked.Unreadable unreadable -> runs.isEmpty() && categories.isEmpty();
                };
    }
}
