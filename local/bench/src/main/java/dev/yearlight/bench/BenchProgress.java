package dev.yearlight.bench;

/** Hears how far a bench is. */
public interface BenchProgress {

    /** Something begins that takes a while. */
    void stage(String what);

    /** A round begins, of so many reports. */
    void round(String name, long reports);

    /** So many of them are done. */
    void done(long reports);
}
