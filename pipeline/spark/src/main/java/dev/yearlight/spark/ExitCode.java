package dev.yearlight.spark;

/** What the process ends with. */
final class ExitCode {

    static final int OK = 0;

    /** It did not come out right; nothing was written. */
    static final int FAILED = 1;

    /** Bad input or usage; nothing was written. */
    static final int BAD_INPUT = 2;

    private ExitCode() {}
}
