package dev.yearlight.cli;

import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a person reads whose words are no command: what is wrong, what was probably meant, and where to look. */
record UsageReport(Terminal terminal) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        terminal.remark(name + ": " + failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, command.getErr());
        terminal.remark("See ./" + name + " --help");
        return ExitCode.BAD_INPUT;
    }
}
