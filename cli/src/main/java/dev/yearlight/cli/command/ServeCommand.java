package dev.yearlight.cli.command;

import dev.yearlight.cli.platform.RoleProcess;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the role that reads, and nothing else, until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the role that reads alone, against the Cassandra of its settings; it needs no Kafka and no"
                    + " model.",
            "Without a public key for tokens it refuses to start. SIGTERM or Ctrl-C takes back readiness,"
                    + " lets requests end and exits with 0."
        })
public final class ServeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    /** Talks to the terminal. */
    public ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.source().load();
        return RoleForeground.run(RoleProcess.serve(settings), () -> {
            String host = settings.text("yearlight.serve.host");
            terminal.print("The role that reads is up; SIGTERM drains it.");
            terminal.print("  archive     %s:%d".formatted(host, settings.port("yearlight.serve.port")));
            terminal.print("  management  %s:%d  (/livez, /readyz, /metrics)"
                    .formatted(host, settings.port("yearlight.serve.management-port")));
        });
    }
}
