package dev.yearlight.spark;

import java.io.Serial;

/** A row that breaks the contract of its data set; where it lies is found out afterwards, because the shuffle forgets it. */
final class RefusedRowException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RefusedRowException(String what, Throwable cause) {
        super(what, cause);
    }
}
