package dev.yearlight.tests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may talk to whom, over all pairs: serving knows no broker and no model, generation no reader. */
final class NetworkPoliciesTest {

    private static final Map<String, String> HOME = Map.of("kubernetes.io/metadata.name", "yearlight");
    private static final List<String> NEIGHBOURS =
            List.of("readers", "operators", "monitoring", "cassandra", "kafka", "model", "strangers");
    private static final Map<String, Integer> SERVERS = Map.of("cassandra", 9042, "kafka", 9092, "model", 8000);

    /** Every connection that is allowed, written down; all others are refused. */
    private static final Set<String> ALLOWED = Set.of(
            "readers -> serve:8443",
            "monitoring -> serve:9080",
            "warm -> serve:8443",
            "warm -> serve:9080",
            "spike -> serve:8443",
            "spike -> serve:9080",
            "serve -> cassandra:9042",
            "monitoring -> generate:9081",
            "generate -> cassandra:9042",
            "generate -> kafka:9092",
            "generate -> model:8000",
            "operators -> ops:8081",
            "monitoring -> ops:8081",
            "ops -> cassandra:9042",
            "schema -> cassandra:9042",
            "topics -> kafka:9092",
            "rank-executor -> rank:7078",
            "rank-executor -> rank:7079",
            "rank -> rank-executor:7079",
            "rank-executor -> rank-executor:7079");

    @ParameterizedTest
    @MethodSource("overlays")
    void theConnectionsThatAreAllowedAreTheseAndNoOthers(String overlay) throws IOException, InterruptedException {
        Manifests manifests = Manifests.ofOverlay(overlay);

        assertThat(allowed(manifests, manifests.all(NetworkPolicy.class))).isEqualTo(new TreeSet<>(ALLOWED));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void onlyLoadTestsReachTheInternetAndOnlyPreScalingAndSparkTheApiServer(String overlay)
            throws IOException, InterruptedException {
        Manifests manifests = Manifests.ofOverlay(overlay);
        NetworkRules rules = new NetworkRules(HOME, manifests.all(NetworkPolicy.class));

        assertThat(manifests.workloads().stream()
                        .filter(workload -> rules.mayConnect(party(workload), Party.internet(), "TCP", 443))
                        .map(Workload::name))
                .containsExactlyInAnyOrder("warm", "spike", "prescale", "rollback", "rank");
        assertThat(manifests.workloads().stream()
                        .filter(workload -> rules.mayConnect(party(workload), Party.internet(), "TCP", 6443))
                        .map(Workload::name))
                .containsExactlyInAnyOrder("prescale", "rollback", "rank");
        assertThat(manifests.workloads())
                .noneMatch(workload -> rules.mayConnect(Party.internet(), party(workload), "TCP", 8443));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyPodMayAskForNames(String overlay) throws IOException, InterruptedException {
        Manifests manifests = Manifests.ofOverlay(overlay);
        NetworkRules rules = new NetworkRules(HOME, manifests.all(NetworkPolicy.class));
        Party names = new Party(
                Map.of("kubernetes.io/metadata.name", "kube-system"), Map.of("k8s-app", "kube-dns"), Map.of());

        assertThat(manifests.workloads())
                .allMatch(workload -> rules.mayConnect(party(workload), names, "UDP", 53))
                .allMatch(workload -> rules.mayConnect(party(workload), names, "TCP", 53));
    }

    @Test
    void theRulesCanTell() throws IOException, InterruptedException {
        // Given
        Manifests manifests = Manifests.ofOverlay("launch");
        List<NetworkPolicy> withoutTheDefault = manifests.all(NetworkPolicy.class).stream()
                .filter(policy -> !policy.getMetadata().getName().equals("default-deny"))
                .toList();
        List<NetworkPolicy> withoutThatOfServing = manifests.all(NetworkPolicy.class).stream()
                .filter(policy -> !policy.getMetadata().getName().equals("serve"))
                .toList();

        // Then
        assertThat(allowed(manifests, List.of())).hasSizeGreaterThan(60);
        assertThat(allowed(manifests, withoutThatOfServing))
                .doesNotContain("readers -> serve:8443", "serve -> cassandra:9042");
        NetworkRules open = new NetworkRules(HOME, withoutTheDefault);
        assertThat(open.mayConnect(Party.of("strangers"), party(manifests.workload("schema")), "TCP", 1))
                .isTrue();
    }

    static List<String> overlays() throws IOException {
        return Manifests.overlays();
    }

    /** All that may be, between our pods and from and to our neighbours, at every port that anybody listens on. */
    private static Set<String> allowed(Manifests manifests, List<NetworkPolicy> policies) {
        NetworkRules rules = new NetworkRules(HOME, policies);
        Set<String> connections = new TreeSet<>();
        for (Workload to : manifests.workloads()) {
            for (int port : party(to).ports().values()) {
                for (Workload from : manifests.workloads()) {
                    add(connections, rules, from.name(), party(from), to.name(), party(to), port);
                }
                for (String from : NEIGHBOURS) {
                    add(connections, rules, from, Party.of(from), to.name(), party(to), port);
                }
            }
        }
        for (Workload from : manifests.workloads()) {
            SERVERS.forEach((server, port) ->
                    add(connections, rules, from.name(), party(from), server, Party.of(server), port));
        }
        return connections;
    }

    private static void add(
            Set<String> connections, NetworkRules rules, String from, Party source, String to, Party target, int port) {
        if (rules.mayConnect(source, target, "TCP", port)) {
            connections.add("%s -> %s:%d".formatted(from, to, port));
        }
    }

    private static Party party(Workload workload) {
        return new Party(HOME, workload.labels(), workload.ports());
    }
}
