package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.prescale.Bounds;
import dev.yearlight.prescale.FleetException;
import dev.yearlight.prescale.KubernetesFleet;
import dev.yearlight.prescale.PreScale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Gives the autoscaler back what it was allowed before the launch. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = {
            "Gives the autoscaler back the least and the most that prescale remembered; it scales by itself again.",
            "Refused where no prescale took hold."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:given back",
            "2:nothing is remembered; nothing was changed",
            "3:no such autoscaler, or the API server refuses or is not there"
        })
final class LaunchRollbackCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private FleetOptions options = new FleetOptions();

    LaunchRollbackCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (KubernetesFleet fleet = options.fleet()) {
            Bounds back = new PreScale(fleet, System::nanoTime, terminal::pause)
                    .release()
                    .orElseThrow(() -> CommandFailure.badInput(
                            "no launch holds the autoscaler " + options.deployment() + "; nothing was changed",
                            "launch prescale takes hold of it."));
            terminal.print("deployment=%s bounds=%s".formatted(options.deployment(), back));
            return ExitCode.OK;
        } catch (FleetException refused) {
            throw CommandFailure.unavailable(
                    String.valueOf(refused.getMessage()), "kubectl get hpa says what this account may see.");
        }
    }
}
