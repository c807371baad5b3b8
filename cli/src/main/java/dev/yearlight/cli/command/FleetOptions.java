package dev.yearlight.cli.command;

import dev.yearlight.prescale.KubernetesFleet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which pods of which cluster a command is about. */
final class FleetOptions {

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            description = "Namespace (default: the pod's own, or that of the kubeconfig's context).")
    private @Nullable String namespace;

    @Option(
            names = "--deployment",
            paramLabel = "NAME",
            defaultValue = "serve",
            description = "Deployment whose autoscaler has the same name (default: ${DEFAULT-VALUE}).")
    private String deployment = "serve";

    KubernetesFleet fleet() {
        return KubernetesFleet.of(Optional.ofNullable(namespace), deployment);
    }

    String deployment() {
        return deployment;
    }
}
