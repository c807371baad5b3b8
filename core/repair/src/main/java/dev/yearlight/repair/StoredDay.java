package dev.yearlight.repair;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.RunId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A day's cell, and the content of the attempt that it names.
 *
 * @param content empty where there is none
 */
public record StoredDay(LocalDate day, DayCell cell, Optional<Content> content) {

    /** Where its report comes from; empty where there is none or it cannot be read. */
    public Optional<Lineage> lineage() {
        return content.flatMap(Content::lineage);
    }

    /** Whether this run wrote it. */
    public boolean writtenBy(RunId run) {
        return lineage().map(Lineage::run).filter(run::equals).isPresent();
    }

    /** The attempts in its report's prompt. */
    public List<AttemptId> quoted() {
        return lineage().map(Lineage::earlier).orElse(List.of());
    }
}
