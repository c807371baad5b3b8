package dev.yearlight.generation;

import dev.yearlight.domain.ReportWritten;
import io.smallrye.mutiny.Uni;

/** Port: tells the warehouse of each visible report; completes when the event is acknowledged. */
public interface ReportEvents {

    Uni<Void> written(ReportWritten event);
}
