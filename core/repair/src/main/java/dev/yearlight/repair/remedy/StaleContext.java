package dev.yearlight.repair.remedy;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.repair.StoredDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of a listener's visible reports were written with texts in their prompt that are taken away. */
final class StaleContext {

    private StaleContext() {}

    /** Those that quote one of the attempts themselves. */
    static List<StaleReport> direct(ListenerId listener, Collection<StoredDay> days, Set<AttemptId> gone) {
        List<StaleReport> stale = new ArrayList<>();
        for (StoredDay day : days) {
            Set<AttemptId> quoted = day.quoted().stream().filter(gone::contains).collect(Collectors.toSet());
            if (day.cell().visible()
                    && !quoted.isEmpty()
                    && !gone.contains(day.cell().attempt())) {
                stale.add(new StaleReport(listener, day.day(), day.cell().attempt(), quoted));
            }
        }
        return stale;
    }

    /** Those, and those that quote them in turn, since they are to be written anew as well. */
    static List<StaleReport> all(ListenerId listener, Collection<StoredDay> days, Set<AttemptId> gone) {
        Set<AttemptId> reached = new HashSet<>(gone);
        List<StaleReport> stale = new ArrayList<>();
        List<StaleReport> more = direct(listener, days, reached);
        while (!more.isEmpty()) {
            stale.addAll(more);
            more.forEach(report -> reached.add(report.attempt()));
            more = direct(listener, days, reached);
        }
        return stale;
    }
}
