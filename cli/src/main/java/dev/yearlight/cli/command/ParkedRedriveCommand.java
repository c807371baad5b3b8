package dev.yearlight.cli.command;

import dev.yearlight.cli.repair.KafkaSnapshots;
import dev.yearlight.cli.repair.Workbench;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.repair.parked.ParkedPlace;
import dev.yearlight.repair.parked.ParkedWork;
import dev.yearlight.repair.parked.Redrive;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has parked days tried again. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        description = {
            "Sends parked days back to the writers. Without --yes it only counts.",
            "Days that were written, taken back or replayed since are left alone, so that it can be repeated;"
                    + " a day whose cell was never written is sent where --at names it."
        })
public final class ParkedRedriveCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Mixin
    private ParkedFilterOptions filter = new ParkedFilterOptions();

    @Option(names = "--dry-run", description = "Only count, whatever else is said.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Send them.")
    private boolean yes;

    @Option(names = "--raw", description = "Send records that could not be read, too, as they came; needs --at.")
    private boolean raw;

    /** Talks to the terminal. */
    public ParkedRedriveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (raw && !filter.namesPlaces()) {
            throw CommandFailure.badInput(
                    "--raw needs --at", "Nothing tells whether such a record was sent before: name each one.");
        }
        try (Workbench bench = Workbench.open(options.ofRunningPlatform())) {
            ParkedWork work = ParkedWork.read(bench.parked(), bench.archive(), filter.filter());
            Map<ParkedPlace, Optional<AttemptId>> places = places(work);
            long sent = yes && !dryRun ? send(bench, places) : 0;
            terminal.print("waiting=%d unreadable=%d settled=%d sent=%d"
                    .formatted(
                            work.waiting().size(),
                            work.unreadable().size(),
                            work.days().size() - work.open().days().size(),
                            sent));
            if (sent == 0 && !places.isEmpty()) {
                terminal.remark("Nothing was sent. --yes sends " + places.size() + ".");
            }
        }
        return ExitCode.OK;
    }

    private Map<ParkedPlace, Optional<AttemptId>> places(ParkedWork work) {
        Map<ParkedPlace, Optional<AttemptId>> places = new HashMap<>();
        work.waiting().forEach(day -> places.put(day.parked().place(), day.attempt()));
        if (filter.namesPlaces()) {
            work.pending().forEach(day -> places.put(day.parked().place(), day.attempt()));
        }
        if (raw) {
            work.unreadable().forEach(record -> places.put(record.place(), Optional.empty()));
        }
        return places;
    }

    private static long send(Workbench bench, Map<ParkedPlace, Optional<AttemptId>> places) {
        if (places.isEmpty()) {
            return 0;
        }
        try (KafkaSnapshots snapshots = bench.snapshots()) {
            return new Redrive(bench.parked(), snapshots).send(places);
        }
    }
}
