package dev.yearlight.cli.terminal;

/** What the process ends with. */
public final class ExitCode {

    public static final int OK = 0;

    /** What was asked for did not come out right: reports missing, checks failed. */
    public static final int FAILED = 1;

    /** Bad input, usage or settings; nothing was changed. */
    public static final int BAD_INPUT = 2;

    /** A part that the command needs is not there. */
    public static final int UNAVAILABLE = 3;

    private ExitCode() {}
}
