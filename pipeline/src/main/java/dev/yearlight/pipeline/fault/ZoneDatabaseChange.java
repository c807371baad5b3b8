package dev.yearlight.pipeline.fault;

import dev.yearlight.pipeline.facts.RunFacts;
import java.util.List;
import java.util.Optional;

/**
 * A time-zone database other than that of the run before: the same plays may fall on other dates.
 *
 * @param previous version of the run before; empty where there is none
 */
record ZoneDatabaseChange(Optional<String> previous) implements Detector {

    @Override
    public String name() {
        return "zone-database-change";
    }

    @Override
    public Verdict judge(RunFacts facts) {
        if (previous.isEmpty()) {
            return new Verdict.NotJudged(name(), "no run before to compare with");
        }
        String now = facts.zoneDataVersion();
        if (previous.get().equals(now)) {
            return new Verdict.Clean(name(), 0, 0, "time-zone data " + now + " as in the run before");
        }
        return new Verdict.Found(
                name(),
                1,
                0,
                "time-zone data " + now + ", but " + previous.get() + " in the run before",
                List.of(Place.EVERYWHERE),
                "Where a country changed its clocks, days differ from those that were told before.",
                "Rank with the same JDK as before, or read what changed between both releases and accept it.");
    }
}
