package dev.yearlight.pipeline.fault;

import dev.yearlight.pipeline.facts.RunFacts;

/** Looks for one kind of fault. What it has too little data for, it does not judge. */
public interface Detector {

    /** Lower case with hyphens; stable, as people accept findings by it. */
    String name();

    /** What it finds in the facts of a run. */
    Verdict judge(RunFacts facts);
}
