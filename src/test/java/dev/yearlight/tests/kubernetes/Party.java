package dev.yearlight.tests.kubernetes;

import java.util.Map;

/**
 * One who connects or is connected to.
 *
 * @param namespace labels of its namespace; empty for one beyond the cluster
 * @param labels of the pod
 * @param ports numbers by name
 */
record Party(Map<String, String> namespace, Map<String, String> labels, Map<String, Integer> ports) {

    /** A pod of a namespace that is somebody else's. */
    static Party of(String network) {
        return new Party(Map.of("yearlight.dev/network", network), Map.of(), Map.of());
    }

    /** Somewhere on the internet. */
    static Party internet() {
        return new Party(Map.of(), Map.of(), Map.of());
    }

    boolean inCluster() {
        return !namespace.isEmpty();
    }
}
