package dev.yearlight.repair.parked;

import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.domain.WorkOrder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A topic of one partition in memory. */
public final class FakeParkedTopic implements ParkedTopic {

    private final List<RawParked> records = new ArrayList<>();

    /** Parks a day as the writers do. */
    public ParkedPlace park(WorkOrder order, String reason) {
        return add(
                reason,
                order.snapshot().listener().value().getBytes(StandardCharsets.UTF_8),
                WorkOrderCodec.encode(order));
    }

    /** Parks bytes that nobody can read. */
    public ParkedPlace parkUnreadable(String bytes, String reason) {
        return add(reason, new byte[0], bytes.getBytes(StandardCharsets.UTF_8));
    }

    private ParkedPlace add(String reason, byte[] key, byte[] value) {
        ParkedPlace place = new ParkedPlace(0, records.size());
        Map<String, String> headers = Map.of(
                "reason",
                reason,
                "detail",
                "what it saw",
                "topic",
                "snapshots",
                "partition",
                "3",
                "offset",
                "17",
                "attempts",
                "4");
        records.add(new RawParked(place, headers, ByteBuffer.wrap(key), ByteBuffer.wrap(value)));
        return place;
    }

    @Override
    public void forEach(Consumer<RawParked> reader) {
        records.forEach(reader);
    }
}
