package dev.yearlight.common.store;

/** A listener has more rows than any listener can have: something wrote what it should not have. */
public final class OversizedPartitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OversizedPartitionException(int most) {
        super("a listener has more than " + most + " rows in a table");
    }
}
