package dev.yearlight.cli.load;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.loadtest.plan.LoadPlan;
import java.util.List;
import java.util.Set;

/** Load goes to this machine alone, unless each other host was named. */
public final class RemoteHosts {

    private RemoteHosts() {}

    /**
     * The hosts beyond this machine that the plan reads from; refuses any that is not allowed.
     *
     * @param allowed named on the command line, for this one run
     */
    public static List<String> of(LoadPlan plan, Set<String> allowed) {
        List<String> remote = plan.remoteHosts();
        List<String> refused =
                remote.stream().filter(host -> !allowed.contains(host)).toList();
        if (!refused.isEmpty()) {
            throw CommandFailure.badInput(
                    "not this machine: " + String.join(", ", refused),
                    "Load may bring a service down. Where that is yours to do, name each host: --allow-remote="
                            + String.join(",", refused));
        }
        return remote;
    }
}
