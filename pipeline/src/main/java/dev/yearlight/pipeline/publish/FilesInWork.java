package dev.yearlight.pipeline.publish;

/**
 * How much of a run's snapshots a publisher works on at a time.
 *
 * @param atOnce files, a thread on each
 * @param heldMegabytes of snapshots that were read for the manifest and are kept until they are sent, all files together;
 *     what is beyond that is read again
 */
public record FilesInWork(int atOnce, int heldMegabytes) {

    /** Refuses to work on nothing. */
    public FilesInWork {
        if (atOnce < 1) {
            throw new IllegalArgumentException("files at once of the publisher must be at least 1, was " + atOnce);
        }
        if (heldMegabytes < 0) {
            throw new IllegalArgumentException(
                    "held megabytes of the publisher must not be negative, was " + heldMegabytes);
        }
    }
}
