package dev.yearlight.pipeline.fault;

import dev.yearlight.pipeline.facts.RunFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All detectors together. */
public final class DataFaults {

    private final List<Detector> detectors;

    /**
     * Compares with the run before, too.
     *
     * @param previous facts of the run before; empty where there is none
     */
    public DataFaults(FaultSettings settings, Optional<RunFacts> previous) {
        this.detectors = List.of(
                new ZonesLost(settings),
                new MidnightStarts(settings),
                new DayDisagreement(settings),
                new ShiftedClock(settings),
                new MissingMonth(settings),
                new SuddenChange(settings),
                new PartialHistory(settings),
                new HistoriesBegin(settings),
                new DoubledEvents(settings),
                new ListenersMissing(settings),
                new ZoneDatabaseChange(previous.map(RunFacts::zoneDataVersion)));
    }

    /** A verdict of each, in a fixed order. */
    public List<Verdict> judge(RunFacts facts) {
        return detectors.stream().map(detector -> detector.judge(facts)).toList();
    }

    /** The names that findings are accepted by. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        detectors.forEach(detector -> names.add(detector.name()));
        return names;
    }

    /** The faults among verdicts. */
    public static List<Verdict.Found> found(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(Verdict.Found.class::isInstance)
                .map(Verdict.Found.class::cast)
                .toList();
    }
}
