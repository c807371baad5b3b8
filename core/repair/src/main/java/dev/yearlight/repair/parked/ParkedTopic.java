package dev.yearlight.repair.parked;

import java.util.function.Consumer;

/** Port: the topic of what is parked. */
public interface ParkedTopic {

    /** Hands on every record that is there now, each partition from its first to its last; blocks. */
    void forEach(Consumer<RawParked> reader);
}
