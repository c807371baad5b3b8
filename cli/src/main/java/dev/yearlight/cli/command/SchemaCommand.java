package dev.yearlight.cli.command;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import dev.yearlight.cli.platform.Installation;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the tables that the roles need. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the keyspace and the tables of config/schema.cql that Cassandra lacks.",
            "Waits until all nodes agree. A second time it changes nothing. Needs a database role that may"
                    + " make tables; serve needs none."
        })
public final class SchemaCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    /** Talks to the terminal. */
    public SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            new Installation(options.source().load()).applySchema();
        } catch (AllNodesFailedException nobody) {
            throw CommandFailure.unavailable(
                    "no node of yearlight.cassandra.contact-points took the schema: " + nobody.getMessage(),
                    "Start Cassandra, or name a node of yearlight.cassandra.local-datacenter.");
        }
        terminal.print("All tables of the keyspace yearlight are there.");
        return ExitCode.OK;
    }
}
