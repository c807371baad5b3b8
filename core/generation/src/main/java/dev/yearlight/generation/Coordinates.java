package dev.yearlight.generation;

/** Where a record stands in the log; safe to log. */
public record Coordinates(String topic, int partition, long offset) {

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
