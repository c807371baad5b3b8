package dev.yearlight.pipeline.publish;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.Callback;

/**
 * Knows how far one file's records are acknowledged without a gap, in steps of so many records.
 *
 * <p>Sending waits where it is {@value #STEPS_AHEAD} steps ahead of what is recorded: no more records than that are sent
 * twice when the process is killed and the run resumed. Used by the thread that sends; the callbacks by any.
 */
final class AcknowledgedSteps {

    /** Records of a step: it takes about as long as an acknowledgement may, and a cursor is written that often. */
    static final int STEP = 1_024;

    static final int STEPS_AHEAD = 4;

    private final Deliveries deliveries;
    private final Cursor cursor;
    private final int step;
    private final Deque<CountDownLatch> underWay = new ArrayDeque<>();
    private long acknowledged;
    private int room;

    /** Where it is recorded how far a file is. */
    interface Cursor {
        void at(long acknowledged) throws IOException;
    }

    /** @param from records that were acknowledged before */
    AcknowledgedSteps(Deliveries deliveries, Cursor cursor, int step, long from) {
        this.deliveries = deliveries;
        this.cursor = cursor;
        this.step = step;
        this.acknowledged = from;
    }

    /** Told the end of the next record, which is to be sent at once; blocks while too many are under way. */
    Callback next() throws IOException {
        if (room == 0) {
            begin();
        }
        room--;
        CountDownLatch open = underWay.getLast();
        return (metadata, failure) -> {
            if (failure == null) {
                deliveries.acknowledged();
            } else {
                deliveries.failed(failure);
            }
            open.countDown();
        };
    }

    /** Waits until all of it has come to an end. */
    void finish() throws IOException {
        int unused = room;
        for (; room > 0; room--) {
            underWay.getLast().countDown();
        }
        while (!underWay.isEmpty()) {
            completeFirst();
        }
        acknowledged -= unused;
        record();
    }

    private void begin() throws IOException {
        long before = acknowledged;
        while (underWay.size() == STEPS_AHEAD
                || (!underWay.isEmpty() && underWay.getFirst().getCount() == 0)) {
            completeFirst();
        }
        if (acknowledged > before) {
            record();
        }
        underWay.addLast(new CountDownLatch(step));
        room = step;
    }

    private void completeFirst() throws IOException {
        try {
            underWay.removeFirst().await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for Kafka");
        }
        acknowledged += step;
    }

    /** A step with a record that was refused is no step. */
    private void record() throws IOException {
        if (!deliveries.anyFailed()) {
            cursor.at(acknowledged);
        }
    }
}
