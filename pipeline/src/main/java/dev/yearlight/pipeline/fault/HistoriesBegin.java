package dev.yearlight.pipeline.fault;

import dev.yearlight.pipeline.facts.DateSeries;
import dev.yearlight.pipeline.facts.RunFacts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Most listeners' first known play within the same week: what was before it was cut off. */
record HistoriesBegin(FaultSettings settings) implements Detector {

    private static final int WEEK = 7;

    @Override
    public String name() {
        return "histories-begin-together";
    }

    @Override
    public Verdict judge(RunFacts facts) {
        Optional<Place> everywhere = Place.everywhere(facts, settings);
        if (everywhere.isEmpty()) {
            return Words.tooLittle(name(), settings);
        }
        DateSeries begun = everywhere.get().facts().begun();
        LocalDate first = begun.from()
                .datesUntil(begun.until())
                .max(Comparator.comparingLong(date -> begun.sum(date, date.plusDays(WEEK))))
                .orElseThrow();
        double share = (double) begun.sum(first, first.plusDays(WEEK))
                / everywhere.get().facts().listeners();
        String seen = Words.percent(share) + " of histories begin in the week of " + first;
        if (share <= settings.begunTogether()) {
            return new Verdict.Clean(name(), share, settings.begunTogether(), "at most " + seen);
        }
        return new Verdict.Found(
                name(),
                share,
                settings.begunTogether(),
                seen + " (at most " + Words.percent(settings.begunTogether()) + ")",
                List.of(first.toString()),
                "Older plays were cut off, so what is told as a first time may be years old.",
                "Add the older plays. Where the source has none, first times are believed only 180 days later anyhow:"
                        + " accept it.");
    }
}
