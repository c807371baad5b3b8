package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.prescale.FleetException;
import dev.yearlight.prescale.KubernetesFleet;
import dev.yearlight.prescale.PreScale;
import dev.yearlight.prescale.Standing;
import java.time.Duration;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets the autoscaler to the planned number and waits until every pod is warm. */
@Command(
        name = "prescale",
        mixinStandardHelpOptions = true,
        description = {
            "Holds the autoscaler at the planned number of pods, and waits until they are warm.",
            "Remembers what least and most were, and succeeds once that many are ready, which they are only"
                    + " once they are warm. A second time it keeps what the first remembered; launch rollback gives it"
                    + " back."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all pods are warm",
            "1:not within the time: the pods that are not ready are named, the number stays set",
            "2:bad usage; nothing was changed",
            "3:no such autoscaler, or the API server refuses or is not there"
        })
final class LaunchPrescaleCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private FleetOptions options = new FleetOptions();

    @Option(
            names = "--replicas",
            required = true,
            paramLabel = "N",
            description = "Pods that the launch is planned with.")
    private int replicas;

    @Option(
            names = "--within",
            paramLabel = "MINUTES",
            defaultValue = "15",
            description = "Longest wait for all of them, in minutes (default: ${DEFAULT-VALUE}).")
    private int minutes;

    LaunchPrescaleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (replicas < 1 || minutes < 1) {
            throw CommandFailure.badInput("--replicas and --within must be 1 and more", "launch plan says how many.");
        }
        Standing standing;
        try (KubernetesFleet fleet = options.fleet();
                ProgressBar bar = terminal.progressBar("Warming", "pods", replicas)) {
            standing = new PreScale(fleet, System::nanoTime, terminal::pause)
                    .hold(replicas, Duration.ofMinutes(minutes), look -> bar.stepTo(Math.min(replicas, look.ready())));
        } catch (FleetException refused) {
            throw CommandFailure.unavailable(
                    String.valueOf(refused.getMessage()), "kubectl get hpa,deploy says what this account may see.");
        }
        if (!standing.reached()) {
            throw notWarm(standing);
        }
        terminal.print(
                "deployment=%s replicas=%d ready=%d".formatted(options.deployment(), replicas, standing.ready()));
        return ExitCode.OK;
    }

    private CommandFailure notWarm(Standing standing) {
        standing.obstacles().forEach(obstacle -> terminal.remark("  " + obstacle));
        return CommandFailure.failed(
                "after %d minutes %d of %d pods are ready".formatted(minutes, standing.ready(), replicas),
                "The number stays set. Do not launch; call again when the cause is gone, or ./yearlight launch rollback.");
    }
}
