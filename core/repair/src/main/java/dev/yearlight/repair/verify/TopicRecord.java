package dev.yearlight.repair.verify;

import dev.yearlight.domain.ExpectedDay;
import java.util.List;

/**
 * A record of the topic of listeners to write for.
 *
 * @param days that it asks for; empty where it cannot be read
 * @param readable whether it can be read
 */
public record TopicRecord(String topic, int partition, long offset, List<ExpectedDay> days, boolean readable) {

    /** Copies the days. */
    public TopicRecord {
        days = List.copyOf(days);
    }

    /** Its coordinates, as parked records name them. */
    public String coordinates() {
        return topic + "-" + partition + "@" + offset;
    }
}
