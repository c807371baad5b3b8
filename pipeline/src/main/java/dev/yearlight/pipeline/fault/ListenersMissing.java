package dev.yearlight.pipeline.fault;

import dev.yearlight.pipeline.facts.RunFacts;
import java.util.List;

/** Listeners with plays whom the listeners data set lacks: it is a part of itself, or of another day. */
record ListenersMissing(FaultSettings settings) implements Detector {

    @Override
    public String name() {
        return "listeners-missing";
    }

    @Override
    public Verdict judge(RunFacts facts) {
        long all = facts.everywhere().listeners() + facts.unknownListeners();
        if (all < settings.leastListeners()) {
            return new Verdict.NotJudged(
                    name(), "too little data: needs " + settings.leastListeners() + " listeners with plays");
        }
        double share = (double) facts.unknownListeners() / all;
        String seen = Words.percent(share) + " of the listeners with plays are missing in the listeners data set";
        if (share <= settings.unknownListeners()) {
            return new Verdict.Clean(name(), share, settings.unknownListeners(), seen);
        }
        return new Verdict.Found(
                name(),
                share,
                settings.unknownListeners(),
                seen + " (at most " + Words.percent(settings.unknownListeners()) + ")",
                List.of(Place.EVERYWHERE),
                "They get no archive at launch.",
                "Fetch the listeners data set of the same day as the plays, and rank again.");
    }
}
