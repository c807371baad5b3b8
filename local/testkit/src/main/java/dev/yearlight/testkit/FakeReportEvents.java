package dev.yearlight.testkit;

import dev.yearlight.domain.ReportWritten;
import dev.yearlight.generation.ReportEvents;
import dev.yearlight.testkit.Turbulence.Effect;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/** A warehouse topic in memory; confined to one thread. */
public final class FakeReportEvents implements ReportEvents {

    private final List<ReportWritten> sent = new ArrayList<>();
    private Turbulence turbulence = Turbulence.NONE;

    /** From now on events pass through this. */
    public void set(Turbulence newTurbulence) {
        turbulence = newTurbulence;
    }

    @Override
    public Uni<Void> written(ReportWritten event) {
        return turbulence.around(Effect.SEND_EVENT, () -> sent.add(event)).replaceWithVoid();
    }

    /** Every event, in order, repeated ones too. */
    public List<ReportWritten> sent() {
        return List.copyOf(sent);
    }
}
