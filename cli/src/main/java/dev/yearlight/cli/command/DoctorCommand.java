package dev.yearlight.cli.command;

import dev.yearlight.cli.doctor.Doctor;
import dev.yearlight.cli.doctor.Finding;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for what is missing or broken, and says how to mend it. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Looks at JDK, memory, disk, ports, Kafka, Cassandra and its schema, and the model; says how to mend what fails.")
public final class DoctorCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Option(
            names = "--configured",
            description = "Look at the Kafka, Cassandra and model of the settings, although no platform runs here.")
    private boolean configured;

    /** Talks to the terminal. */
    public DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Finding> findings = Doctor.examine(options.folder(), options.source(), configured);
        findings.forEach(this::print);
        boolean broken = findings.stream().anyMatch(Finding.Broken.class::isInstance);
        return broken ? ExitCode.UNAVAILABLE : ExitCode.OK;
    }

    private void print(Finding finding) {
        switch (finding) {
            case Finding.Healthy healthy -> terminal.print(line("ok", healthy));
            case Finding.Absent absent -> {
                terminal.print(line("note", absent));
                terminal.print("       " + absent.remedy());
            }
            case Finding.Broken broken -> {
                terminal.print(line("BROKEN", broken));
                terminal.print("       " + broken.remedy());
            }
        }
    }

    private static String line(String state, Finding finding) {
        return "%-6s %-12s %s".formatted(state, finding.subject(), finding.detail());
    }
}
