package dev.yearlight.codecs;

import dev.yearlight.domain.WorkOrder;

/** The records of the topic snapshots: Avro single-object encoding of a work order. */
@SuppressWarnings("DoNotCallSuggester")
public final class WorkOrderCodec {

    private WorkOrderCodec() {}

    public static byte[] encode(WorkOrder order) {
        throw new UnsupportedOperationException("not yet");
    }

    public static WorkOrder decode(byte[] bytes) throws MalformedRecordException {
        throw new UnsupportedOperationException("not yet");
    }
}
