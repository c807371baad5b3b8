package dev.yearlight.pipeline.fault;

import dev.yearlight.pipeline.facts.RunFacts;
import java.util.List;

/** A detector that measures places: the worst of them decides, and a finding names all that are wrong. */
interface MeasuringDetector extends Detector {

    /** What it goes by. */
    FaultSettings settings();

    /** A figure of each place that holds enough; none where nothing can be judged. */
    List<Measured> measure(RunFacts facts);

    /** What would have been a finding. */
    double limit();

    /** What was still sound where it is the worst: differs from the limit where places have limits of their own. */
    default double limit(Measured worst) {
        return limit();
    }

    /** What a clean run shows at its worst place. */
    String clean(Measured worst);

    /** What is wrong at the worst place, with the figure and its limit. */
    String found(Measured worst);

    /** What would go wrong with the stories. */
    String why();

    /** What to do. */
    String remedy();

    /** Why nothing is said where nothing could be measured. */
    default Verdict.NotJudged tooLittle() {
        return Words.tooLittle(name(), settings());
    }

    @Override
    default Verdict judge(RunFacts facts) {
        List<Measured> measured = measure(facts);
        if (measured.isEmpty()) {
            return tooLittle();
        }
        Measured worst = Measured.worst(measured);
        if (!worst.wrong()) {
            return new Verdict.Clean(name(), worst.figure(), limit(), clean(worst));
        }
        List<String> places = Measured.wrongPlaces(measured);
        return new Verdict.Found(
                name(),
                worst.figure(),
                limit(worst),
                found(worst) + "; found in " + Words.places(places),
                places,
                why(),
                remedy());
    }
}
