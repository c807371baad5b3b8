package dev.yearlight.cli.command;

import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.platform.RoleProcess;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the role that watches, and nothing else, until it is told to stop. */
@Command(
        name = "ops",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the role that watches alone, against the Cassandra of its settings: the live page and its API.",
            "It asks nobody who they are and belongs behind a proxy that does. SIGTERM or Ctrl-C ends it with 0."
        })
public final class OpsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    /** Talks to the terminal. */
    public OpsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.source().load();
        return RoleForeground.run(RoleProcess.ops(settings, DataFolder.checkout()), () -> {
            terminal.print("The role that watches is up; SIGTERM ends it.");
            terminal.print("  live page   %s:%d  (/livez, /metrics)"
                    .formatted(settings.text("yearlight.ops.host"), settings.port("yearlight.ops.port")));
        });
    }
}
