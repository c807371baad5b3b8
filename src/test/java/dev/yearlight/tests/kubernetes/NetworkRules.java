package dev.yearlight.tests.kubernetes;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Network policies as a cluster decides by them: a pod that no policy selects is open, one that some select does what any
 * of these allows.
 *
 * @param home labels of the namespace that the policies are in
 */
record NetworkRules(Map<String, String> home, List<NetworkPolicy> policies) {

    private static final String EGRESS = "Egress";
    private static final String INGRESS = "Ingress";

    /** Both sides must agree. */
    boolean mayConnect(Party from, Party to, String protocol, int port) {
        return sends(from, to, protocol, port) && receives(from, to, protocol, port);
    }

    private boolean sends(Party from, Party to, String protocol, int port) {
        List<NetworkPolicy> own = selecting(from, EGRESS);
        return own.isEmpty()
                || own.stream()
                        .flatMap(policy -> policy.getSpec().getEgress().stream())
                        .anyMatch(rule -> peers(rule.getTo(), to) && ports(rule.getPorts(), to, protocol, port));
    }

    private boolean receives(Party from, Party to, String protocol, int port) {
        List<NetworkPolicy> own = selecting(to, INGRESS);
        return own.isEmpty()
                || own.stream()
                        .flatMap(policy -> policy.getSpec().getIngress().stream())
                        .anyMatch(rule -> peers(rule.getFrom(), from) && ports(rule.getPorts(), to, protocol, port));
    }

    private List<NetworkPolicy> selecting(Party pod, String direction) {
        return policies.stream()
                .filter(policy -> pod.namespace().equals(home)
                        && policy.getSpec().getPolicyTypes().contains(direction)
                        && matches(policy.getSpec().getPodSelector(), pod.labels()))
                .toList();
    }

    private boolean peers(List<NetworkPolicyPeer> peers, Party party) {
        return peers.isEmpty() || peers.stream().anyMatch(peer -> peer(peer, party));
    }

    /** An address block is taken to mean the internet: those of the cluster's pods are no policy's business. */
    private boolean peer(NetworkPolicyPeer peer, Party party) {
        if (peer.getIpBlock() != null) {
            return !party.inCluster();
        }
        boolean namespace = peer.getNamespaceSelector() == null
                ? party.namespace().equals(home)
                : party.inCluster() && matches(peer.getNamespaceSelector(), party.namespace());
        return namespace && (peer.getPodSelector() == null || matches(peer.getPodSelector(), party.labels()));
    }

    private static boolean ports(List<NetworkPolicyPort> ports, Party to, String protocol, int port) {
        return ports.isEmpty()
                || ports.stream()
                        .anyMatch(allowed -> Optional.ofNullable(allowed.getProtocol())
                                        .orElse("TCP")
                                        .equals(protocol)
                                && number(allowed.getPort(), to)
                                        .filter(number -> number == port)
                                        .isPresent());
    }

    private static Optional<Integer> number(IntOrString port, Party to) {
        return port.getIntVal() == null
                ? Optional.ofNullable(to.ports().get(port.getStrVal()))
                : Optional.of(port.getIntVal());
    }

    private static boolean matches(LabelSelector selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(expression -> matches(expression, labels));
    }

    private static boolean matches(LabelSelectorRequirement expression, Map<String, String> labels) {
        if (!expression.getOperator().equals("In")) {
            throw new AssertionError("these rules know no operator " + expression.getOperator());
        }
        return expression.getValues().contains(labels.get(expression.getKey()));
    }
}
