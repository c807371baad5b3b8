package dev.yearlight.pipeline.publish;

import dev.yearlight.codecs.Sha256;
import dev.yearlight.domain.ListenerId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Who of a data set is published. */
public sealed interface Choice {

    /** Whether this listener is. */
    boolean includes(ListenerId listener);

    /** Everybody. */
    record All() implements Choice {

        @Override
        public boolean includes(ListenerId listener) {
            return true;
        }
    }

    /** These alone. */
    record Only(Set<ListenerId> listeners) implements Choice {

        /** Copies the set; refuses an empty one. */
        public Only {
            listeners = Set.copyOf(listeners);
            if (listeners.isEmpty()) {
                throw new IllegalArgumentException("listeners to publish must be one or more");
            }
        }

        @Override
        public boolean includes(ListenerId listener) {
            return listeners.contains(listener);
        }
    }

    /**
     * Those whose ids have the lowest hashes, so that a larger sample holds every smaller one.
     *
     * @param most how many listeners were asked for
     * @param highest hash that is in the sample, without a sign
     */
    record Sample(int most, long highest) implements Choice {

        /** Refuses a sample of nobody. */
        public Sample {
            if (most < 1) {
                throw new IllegalArgumentException("listeners of a sample must be at least 1, was " + most);
            }
        }

        @Override
        public boolean includes(ListenerId listener) {
            return Long.compareUnsigned(hash(listener), highest) <= 0;
        }

        /** The first eight bytes of the id's SHA-256: independent of the hash that buckets are made by. */
        static long hash(ListenerId listener) {
            byte[] id = listener.value().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(Sha256.digest().digest(id)).getLong();
        }
    }
}
