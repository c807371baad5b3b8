package dev.yearlight.cli.command;

import dev.yearlight.cli.platform.RoleProcess;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.common.Termination;

/** A role in the foreground of a container: it runs until a signal, which drains it and ends the process with 0. */
final class RoleForeground {

    private RoleForeground() {}

    /**
     * Does not return but by a failure.
     *
     * @param announcement told once the role answers
     */
    static int run(RoleProcess role, Runnable announcement) throws InterruptedException {
        Termination onSignal = Termination.closes(role);
        try {
            role.start();
            announcement.run();
            role.await();
        } finally {
            onSignal.close();
            role.close();
        }
        return ExitCode.OK;
    }
}
