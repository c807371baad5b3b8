package dev.yearlight.ranking;

import dev.yearlight.domain.Snapshot;
import java.util.List;

/**
 * A listener's year as ranked: what goes to the writer, and why.
 *
 * @param snapshot what goes to the writer
 * @param chosen a candidate for each of the snapshot's days, in calendar order
 * @param runnersUp candidates that were not chosen, highest score first; {@code withheld} has the cause of each
 * @param withheld every category that was not chosen, in category order
 * @param notes how the history was read
 */
public record RankedYear(
        Snapshot snapshot,
        List<Candidate> chosen,
        List<Candidate> runnersUp,
        List<Withheld> withheld,
        RankingNotes notes) {

    /** Copies the lists. */
    public RankedYear {
        chosen = List.copyOf(chosen);
        runnersUp = List.copyOf(runnersUp);
        withheld = List.copyOf(withheld);
    }
}
