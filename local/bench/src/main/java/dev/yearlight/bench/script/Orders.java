package dev.yearlight.bench.script;

import dev.yearlight.codecs.SnapshotCodec;
import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.SnapshotId;
import dev.yearlight.domain.WorkOrder;
import java.util.Collections;
import java.util.List;

/** The records of a round: copies of the templates, each for a listener that no other round has. */
public final class Orders {

    static final RunId RUN = new RunId("01K0000000000000000000BENC");

    private final List<Snapshot> templates;
    private final List<SnapshotId> ids;

    /** Orders for copies of these. */
    public Orders(List<Snapshot> templates) {
        this.templates = List.copyOf(templates);
        this.ids = templates.stream().map(SnapshotCodec::id).toList();
    }

    /** The listener with this number of a round. */
    public static ListenerId listener(int round, int number) {
        return new ListenerId("bench-%03d-%07d".formatted(round, number));
    }

    /** The number within its round, of a listener that {@link #listener} named. */
    public static int number(String listener) {
        return Integer.parseInt(listener, listener.lastIndexOf('-') + 1, listener.length(), 10);
    }

    /** How many days that listener has. */
    public int days(int number) {
        return templates.get(number % templates.size()).days().size();
    }

    /** Mean bytes of a record's value. */
    public long meanBytes() {
        return (long) templates.stream()
                .mapToInt(template -> SnapshotCodec.encode(template).length)
                .average()
                .orElseThrow();
    }

    /** That listener's record. */
    public byte[] value(int round, int number) {
        Snapshot template = templates.get(number % templates.size());
        Snapshot own = copy(template, listener(round, number));
        return WorkOrderCodec.encode(new WorkOrder(
                RUN,
                ids.get(number % ids.size()),
                own,
                Collections.nCopies(template.days().size(), 1)));
    }

    /** The same year of another listener. */
    public static Snapshot copy(Snapshot template, ListenerId listener) {
        return new Snapshot(
                listener,
                template.country(),
                template.zone(),
                template.window(),
                template.year(),
                template.days(),
                template.rankingVersion(),
                template.zoneDataVersion());
    }
}
