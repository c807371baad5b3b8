package dev.yearlight.cli.command;

import dev.yearlight.cli.repair.ParkedJson;
import dev.yearlight.cli.repair.ParkedText;
import dev.yearlight.cli.repair.Workbench;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.repair.Content;
import dev.yearlight.repair.parked.Parked;
import dev.yearlight.repair.parked.ParkedFilter;
import dev.yearlight.repair.parked.ParkedPlace;
import dev.yearlight.repair.parked.ParkedWork;
import dev.yearlight.repair.parked.RawParked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one parked record. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows all that is known of one parked record; with --export its bytes go to a file.")
public final class ParkedShowCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Parameters(paramLabel = "AT", description = "Where it stands, as parked list prints it, such as 3:1207.")
    private String place = "";

    @Option(names = "--listener", description = "Whose it is, too.")
    private boolean listener;

    @Option(names = "--export", paramLabel = "FILE", description = "Write the record's bytes to a new file.")
    private @Nullable Path export;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    /** Talks to the terminal. */
    public ParkedShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ParkedPlace at = ParkedPlace.parse(place);
        try (Workbench bench = Workbench.open(options.ofRunningPlatform())) {
            RawParked raw = bench.parked()
                    .at(at)
                    .orElseThrow(() -> CommandFailure.badInput(
                            "no parked record stands at " + at, "./yearlight parked list names those that are there."));
            show(ParkedWork.read(reader -> reader.accept(raw), bench.archive(), ParkedFilter.ALL), Parked.of(raw));
            if (export != null) {
                Files.write(export, Content.bytes(raw.value()), StandardOpenOption.CREATE_NEW);
                terminal.remark("wrote " + raw.value().remaining() + " bytes to " + export);
            }
        }
        return ExitCode.OK;
    }

    private void show(ParkedWork work, Parked parked) {
        if (json) {
            terminal.print(ParkedJson.of(work, listener));
            return;
        }
        List<String> lines = work.days().stream()
                .findFirst()
                .map(ParkedText::details)
                .orElseGet(() -> ParkedText.details(parked.place(), parked.cause()));
        lines.forEach(terminal::print);
        if (listener) {
            work.days()
                    .forEach(day -> terminal.print(
                            "listener    " + day.parked().day().listener().value()));
        }
    }
}
