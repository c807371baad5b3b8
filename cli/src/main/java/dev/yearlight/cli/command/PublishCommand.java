package dev.yearlight.cli.command;

import dev.yearlight.cli.run.ListenersFile;
import dev.yearlight.cli.run.Publication;
import dev.yearlight.cli.run.PublishOrder;
import dev.yearlight.cli.run.PublishedJson;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RunId;
import dev.yearlight.pipeline.publish.Choice;
import dev.yearlight.pipeline.publish.PublishPlan;
import dev.yearlight.pipeline.storage.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Hands snapshots to the writers of a running platform. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes snapshots as a new run of the platform that is up; its stories are written from then" + " on.",
            "Files are sent as they become ready; a run that was killed goes on with --resume. ./yearlight"
                    + " run follows it. Snapshots that show faults of their data are refused until these are accepted."
        })
public final class PublishCommand implements Callable<Integer> {

    private static final double NANOS_A_SECOND = 1e9;

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Mixin
    private AcceptOptions faults = new AcceptOptions();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private What what = new What();

    @ArgGroup(exclusive = true)
    private @Nullable Who who;

    @Option(
            names = "--epoch",
            paramLabel = "E",
            description = "Epoch of every day; a higher one writes days anew (default: 1).")
    private @Nullable Integer epoch;

    @Option(
            names = "--anew",
            description = "Begin another run although one of these snapshots is published only in part.")
    private boolean anew;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    /** A new run, or one that was killed. */
    static final class What {

        @Option(
                names = "--snapshots",
                paramLabel = "PLACE",
                converter = PlaceConverter.class,
                description = "What ./yearlight rank --out made: a folder, or a URI such as s3://BUCKET/2025.")
        private @Nullable Place snapshots;

        @Option(
                names = "--resume",
                paramLabel = "RUN",
                description = "Go on with a run that was killed; it keeps its snapshots, epoch and listeners.")
        private @Nullable String run;
    }

    /** Not everybody. */
    static final class Who {

        @Option(
                names = "--only",
                paramLabel = "FILE",
                description = "Publish these listeners alone: an id a line, # begins a remark.")
        private @Nullable Path only;

        @Option(
                names = "--sample",
                paramLabel = "N",
                description =
                        "Publish N listeners at most, by the hash of their ids: a larger sample holds a smaller one.")
        private @Nullable Integer sample;
    }

    /** Talks to the terminal. */
    public PublishCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        long from = System.nanoTime();
        Set<ListenerId> named = who == null || who.only == null ? Set.of() : ListenersFile.read(who.only);
        PublishPlan plan = publish(named);
        OptionalLong notFound = named.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(named.size() - plan.listeners() - plan.withoutDays());
        if (json) {
            double seconds = (System.nanoTime() - from) / NANOS_A_SECOND;
            terminal.print(PublishedJson.of(plan, what.run != null, notFound, seconds));
        } else {
            terminal.print("run=%s listeners=%d days=%d without_days=%d"
                    .formatted(plan.run(), plan.listeners(), plan.days(), plan.withoutDays()));
        }
        if (notFound.orElse(0) > 0) {
            terminal.remark(notFound.getAsLong() + " of " + named.size() + " listeners named have no snapshot");
        }
        return ExitCode.OK;
    }

    private PublishPlan publish(Set<ListenerId> named) throws IOException {
        if (what.snapshots == null) {
            return resume(String.valueOf(what.run));
        }
        PublishOrder order =
                PublishOrder.of(what.snapshots, epoch == null ? 1 : epoch).with(listeners(named));
        return publication().publish(terminal, anew ? order.anew() : order);
    }

    private PublishPlan resume(String run) throws IOException {
        if (who != null || epoch != null || anew) {
            throw CommandFailure.badInput(
                    "--resume goes on with what the run began with", "Leave out --only, --sample, --epoch and --anew.");
        }
        return publication().resume(terminal, new RunId(run));
    }

    private PublishOrder.Listeners listeners(Set<ListenerId> named) {
        if (who != null && who.sample != null) {
            return PublishOrder.Listeners.sample(who.sample);
        }
        return named.isEmpty() ? PublishOrder.Listeners.ALL : (folder, files) -> new Choice.Only(named);
    }

    private Publication publication() throws IOException {
        return new Publication(options.ofRunningPlatform(), options.folder().runs(), faults.accepted());
    }
}
