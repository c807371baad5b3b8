package dev.yearlight.bench.script;

import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import java.util.List;

/** How much of a day's log a measured snapshot carries. */
public enum SnapshotSize {
    /** As ranked. */
    REAL(RemarkableDay.LONGEST_LOG),
    /** Hardly any. */
    SMALL(6);

    private final int lines;

    SnapshotSize(int lines) {
        this.lines = lines;
    }

    Snapshot of(Snapshot ranked) {
        List<RemarkableDay> days = ranked.days().stream()
                .map(day -> new RemarkableDay(
                        day.date(),
                        day.category(),
                        day.strength(),
                        day.stats(),
                        day.log().subList(0, Math.min(lines, day.log().size())),
                        day.playsInAll()))
                .toList();
        return new Snapshot(
                ranked.listener(),
                ranked.country(),
                ranked.zone(),
                ranked.window(),
                ranked.year(),
                days,
                ranked.rankingVersion(),
                ranked.zoneDataVersion());
    }
}
