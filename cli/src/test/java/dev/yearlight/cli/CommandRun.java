package dev.yearlight.cli;

import dev.yearlight.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * One run of the command within this process.
 *
 * @param code what the process would end with
 */
record CommandRun(int code, String out, String remarks) {

    static CommandRun of(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream remarks = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(printer(out), printer(remarks), false);
        int code = Main.run(terminal, arguments);
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), remarks.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
