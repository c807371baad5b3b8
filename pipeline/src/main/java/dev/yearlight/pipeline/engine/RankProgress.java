package dev.yearlight.pipeline.engine;

/** Told how ranking goes on; called by several threads at once, so it must be quick and safe. */
@FunctionalInterface
public interface RankProgress {

    /** Nobody looks. */
    RankProgress NONE = (listeners, plays) -> {};

    /** So many more listeners and plays are through. */
    void ranked(long listeners, long plays);
}
