package dev.yearlight.domain;

import java.util.List;

/**
 * One record on its way to the writers: a listener and the days to write, each with its epoch.
 *
 * @param run the pass that asked for it
 * @param snapshotId the whole snapshot's id, also where the order was narrowed to one day
 * @param snapshot what the writer needs
 * @param epochs one a day of the snapshot, in the same order; 1 and up, growing with each replay of that day
 */
public record WorkOrder(RunId run, SnapshotId snapshotId, Snapshot snapshot, List<Integer> epochs)
        implements OrderedDays {

    /** Copies the epochs; refuses a number of them that is not the number of days. */
    public WorkOrder {
        epochs = List.copyOf(epochs);
        Checks.between(epochs.size(), snapshot.days().size(), snapshot.days().size(), "epochs");
        epochs.forEach(epoch -> Checks.between(epoch, 1, LogicalTimestamp.HIGHEST_EPOCH, "epoch"));
    }

    @Override
    public int size() {
        return epochs.size();
    }

    @Override
    public WorkOrder narrowedTo(int index) {
        return new WorkOrder(
                run, snapshotId, snapshot.narrowedTo(snapshot.days().get(index)), List.of(epochs.get(index)));
    }
}
