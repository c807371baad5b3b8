package dev.yearlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.cli.terminal.Terminal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HelpTest {

    /** The list of commands shows the first line alone. */
    @Test
    void theFirstLineOfEveryCommandsHelpIsASentenceOfItsOwn() {
        CommandLine yearlight = Main.commandLine(new Terminal(System.out, System.err, false));

        assertThat(commandsOf(yearlight))
                .hasSizeGreaterThan(40)
                .allSatisfy(command -> assertThat(
                                command.getCommandSpec().usageMessage().description()[0])
                        .endsWith("."));
    }

    private static Stream<CommandLine> commandsOf(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::commandsOf));
    }
}
