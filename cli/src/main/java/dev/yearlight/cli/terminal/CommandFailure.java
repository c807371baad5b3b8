package dev.yearlight.cli.terminal;

/** An expected failure of a command: said in one line what, in another what to do, and an exit code. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;
    private final int exitCode;

    private CommandFailure(String what, String remedy, int exitCode) {
        super(what);
        this.remedy = remedy;
        this.exitCode = exitCode;
    }

    /** What was asked for did not come out right. */
    public static CommandFailure failed(String what, String remedy) {
        return new CommandFailure(what, remedy, ExitCode.FAILED);
    }

    /** The input is not what it should be; nothing was changed. */
    public static CommandFailure badInput(String what, String remedy) {
        return new CommandFailure(what, remedy, ExitCode.BAD_INPUT);
    }

    /** A part that the command needs is not there. */
    public static CommandFailure unavailable(String what, String remedy) {
        return new CommandFailure(what, remedy, ExitCode.UNAVAILABLE);
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}
