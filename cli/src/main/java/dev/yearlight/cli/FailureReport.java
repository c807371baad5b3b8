package dev.yearlight.cli;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.SettingsException;
import dev.yearlight.pipeline.data.BrokenDataException;
import dev.yearlight.pipeline.intake.ImportRefusedException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The one table from a failure to what a person reads and what the process ends with. */
record FailureReport(Terminal terminal) implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        LOG.debug("the command failed", failure);
        String name = command.getCommandSpec().qualifiedName();
        terminal.remark(name + ": " + failure.getMessage());
        return switch (failure) {
            case CommandFailure expected -> {
                terminal.remark(expected.remedy());
                yield expected.exitCode();
            }
            case SettingsException badSetting -> ExitCode.BAD_INPUT;
            case BrokenDataException badData -> {
                terminal.remark(
                        "docs/data-sets.md says what each data set must hold; ./yearlight sample makes good ones.");
                yield ExitCode.BAD_INPUT;
            }
            case ImportRefusedException noHistory -> ExitCode.BAD_INPUT;
            case IllegalArgumentException badValue -> ExitCode.BAD_INPUT;
            case IOException unavailable -> ExitCode.UNAVAILABLE;
            default -> {
                terminal.remark("This should not happen. What it was: "
                        + failure.getClass().getName());
                LOG.error("unexpected failure", failure);
                yield ExitCode.FAILED;
            }
        };
    }
}
