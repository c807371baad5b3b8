package dev.yearlight.codecs;

import dev.yearlight.domain.OrderedDays;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.WorkOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An order whose days stay encoded until their turn comes: a fraction of what they take once decoded, and thousands of
 * orders wait for a model at a time.
 */
final class EncodedOrder implements OrderedDays {

    /** As it came, shared and never written to. */
    private final byte[] bytes;

    /** The order without its days. */
    private final WorkOrder head;

    private final List<Integer> epochs;
    private final int[] starts;

    private EncodedOrder(byte[] bytes, WorkOrder whole, int[] starts) {
        this.bytes = bytes;
        this.head = new WorkOrder(whole.run(), whole.snapshotId(), with(whole.snapshot(), List.of()), List.of());
        this.epochs = whole.epochs();
        this.starts = starts;
    }

    /** Reads all of it once, so that what is wrong with any day shows before the first is written. */
    static EncodedOrder of(byte[] bytes, int from) throws IOException {
        DayStarts fields = new DayStarts(bytes, from);
        WorkOrder whole = SnapshotForms.WORK_ORDER.read(fields);
        if (fields.position() != bytes.length) {
            throw new IllegalArgumentException("there are bytes after the end");
        }
        return new EncodedOrder(
                bytes, whole, fields.starts.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public RunId run() {
        return head.run();
    }

    @Override
    public Snapshot snapshot() {
        return head.snapshot();
    }

    @Override
    public int size() {
        return starts.length;
    }

    @Override
    public WorkOrder narrowedTo(int index) {
        return new WorkOrder(
                head.run(), head.snapshotId(), with(head.snapshot(), List.of(day(index))), List.of(epochs.get(index)));
    }

    private RemarkableDay day(int index) {
        try {
            return SnapshotForms.REMARKABLE_DAY.read(new EncodedFields(bytes, starts[index]));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
    }

    private static Snapshot with(Snapshot frame, List<RemarkableDay> days) {
        return new Snapshot(
                frame.listener(),
                frame.country(),
                frame.zone(),
                frame.window(),
                frame.year(),
                days,
                frame.rankingVersion(),
                frame.zoneDataVersion());
    }

    /** Notes where the days begin while all is read. */
    private static final class DayStarts extends EncodedFields {

        private final List<Integer> starts = new ArrayList<>(Snapshot.MOST_DAYS);

        private DayStarts(byte[] bytes, int from) {
            super(bytes, from);
        }

        @Override
        public <T> T record(RecordForm<T> form) throws IOException {
            if (form.type().equals(RemarkableDay.class)) {
                starts.add(position());
            }
            return super.record(form);
        }
    }
}
