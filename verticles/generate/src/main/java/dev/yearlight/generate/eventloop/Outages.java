package dev.yearlight.generate.eventloop;

import java.util.NoSuchElementException;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Tells outages, which pass by themselves, from defects, which no waiting mends.
 *
 * <p>What is not known to be a defect is an outage: waiting for nothing is seen and costs time, parking what was healthy
 * costs a re-drive.
 */
public final class Outages {

    private Outages() {}

    /** Whether asking again may help. */
    public static boolean passes(Throwable failure) {
        return switch (failure) {
            case CompletionException wrapped when wrapped.getCause() != null -> passes(wrapped.getCause());
            case NoSuchElementException missing -> false;
            case IllegalStateException broken -> false;
            case IllegalArgumentException broken -> false;
            case NullPointerException broken -> false;
            case ClassCastException broken -> false;
            case IndexOutOfBoundsException broken -> false;
            case ArithmeticException broken -> false;
            case UnsupportedOperationException broken -> false;
            case RecordTooLargeException tooLarge -> false;
            case SerializationException broken -> false;
            case Error broken -> false;
            default -> true;
        };
    }
}
