package dev.yearlight.cli.command;

import dev.yearlight.cli.synthetic.Erasure;
import dev.yearlight.cli.synthetic.SyntheticEpoch;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes synthetic archives away. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = "Takes the archives of synthetic listeners away, and of nobody else.")
public final class SyntheticEraseCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private SyntheticOptions options = new SyntheticOptions();

    /** Talks to the terminal. */
    public SyntheticEraseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        int epoch = SyntheticEpoch.of(InstantSource.system());
        options.run(
                terminal,
                "Erasing",
                "erased",
                (connection, listeners, done) -> new Erasure(connection.session(), epoch).erase(listeners, done));
        return ExitCode.OK;
    }
}
