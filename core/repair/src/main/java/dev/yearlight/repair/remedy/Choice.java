package dev.yearlight.repair.remedy;

import java.util.List;

/**
 * The reports that were chosen.
 *
 * @param targets all that can be mended
 * @param unfit reports that were named and cannot be, in words that never name the listener
 */
public record Choice(TargetSet targets, List<String> unfit) {

    /** Copies the list. */
    public Choice {
        unfit = List.copyOf(unfit);
    }
}
