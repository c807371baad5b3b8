package dev.yearlight.pipeline.data;

import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** All listeners in memory. */
record MemoryListeners(Map<ListenerId, Listener> all) implements Listeners {

    /** A view: there may be a million. */
    MemoryListeners {
        all = Collections.unmodifiableMap(all);
    }

    @Override
    public OptionalLong count() {
        return OptionalLong.of(all.size());
    }

    @Override
    public Lookup bucket(Buckets.Position position) {
        return new Lookup() {
            @Override
            public @Nullable Listener find(ListenerId id) {
                return all.get(id);
            }

            @Override
            public void close() {}
        };
    }
}
