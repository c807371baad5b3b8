package dev.yearlight.codecs;

import dev.yearlight.domain.OrderedDays;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.WorkOrder;
import java.io.IOException;
import java.util.Collections;
import java.util.OptionalInt;

/** The records of the topic snapshots: Avro single-object encoding of a work order. */
public final class WorkOrderCodec {

    private static final int USUAL_BYTES = 16 << 10;

    /** More than all but the snapshot takes: marker, run, snapshot id and epochs. */
    private static final int FRAME_BYTES = 256;

    private static final AvroCodec<WorkOrder> CODEC =
            new AvroCodec<>("work-order", SnapshotForms.WORK_ORDER, USUAL_BYTES);

    private WorkOrderCodec() {}

    /** Throws {@link IllegalArgumentException} where the record would be larger than 1 MiB. */
    public static byte[] encode(WorkOrder order) {
        return CODEC.encode(order);
    }

    /** The same bytes for a snapshot whose days all have one epoch, without decoding it. */
    public static byte[] encode(RunId run, EncodedSnapshot snapshot, int epoch) {
        return CODEC.encode(snapshot.length() + FRAME_BYTES, out -> {
            out.text(run.value());
            out.text(snapshot.sha256());
            snapshot.write(out);
            out.integers(Collections.nCopies(snapshot.days().size(), epoch));
        });
    }

    /** Reads exactly one record, written with any released schema. */
    public static WorkOrder decode(byte[] bytes) throws MalformedRecordException {
        return CODEC.decode(bytes);
    }

    /** The same, with the days left encoded until they are asked for; keeps the bytes, which must not change. */
    public static OrderedDays open(byte[] bytes) throws MalformedRecordException {
        OptionalInt datum = CODEC.datumOfToday(bytes);
        if (datum.isPresent()) {
            try {
                return EncodedOrder.of(bytes, datum.getAsInt());
            } catch (IOException | RuntimeException unreadable) {
                // What is wrong with it is told in one place, below.
            }
        }
        return decode(bytes);
    }
}
