package dev.yearlight.cli.load;

import dev.yearlight.cli.terminal.CommandFailure;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Load goes to this machine alone, unless each other host was named. */
public final class RemoteHosts {

    private RemoteHosts() {}

    /**
     * The hosts beyond this machine that these regions are on; refuses any that is not allowed.
     *
     * @param allowed named on the command line, for this one run
     */
    public static List<String> of(List<LoadTarget> targets, Set<String> allowed) {
        List<String> remote = targets.stream()
                .map(target -> target.region().baseUrl().getHost())
                .distinct()
                .filter(host -> !isLoopback(host))
                .toList();
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

    private static boolean isLoopback(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
