package dev.yearlight.domain;

/** The days that are to be written for one listener, as a chain takes them: one at a time, in calendar order. */
public interface OrderedDays {

    /** The run that asked for them. */
    RunId run();

    /** Whose days they are, and the year around them; the days themselves need not be in it. */
    Snapshot snapshot();

    /** How many days are to be written. */
    int size();

    /** The order of one of the days alone, by index. */
    WorkOrder narrowedTo(int index);
}
