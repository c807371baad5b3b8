package dev.yearlight.cli.command;

import dev.yearlight.cli.platform.Installation;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the topics that the roles need. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the topics that Kafka lacks, with yearlight.kafka.partitions and the brokers' own replication.",
            "Those that exist stay as they are. Workers make no topics."
        })
public final class TopicsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    /** Talks to the terminal. */
    public TopicsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<String> made = new Installation(options.source().load()).applyTopics();
        terminal.print(made.isEmpty() ? "All topics were there." : "Made: " + String.join(", ", made));
        return ExitCode.OK;
    }
}
