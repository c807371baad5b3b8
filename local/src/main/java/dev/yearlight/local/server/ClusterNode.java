package dev.yearlight.local.server;

import java.util.List;

/**
 * A node's place in a ring.
 *
 * @param address the loopback address that it listens on
 * @param token where its part of the ring begins; blank where Cassandra is to choose
 * @param seed whom it asks for the others
 */
public record ClusterNode(String address, String token, String seed) {

    /** The only node of its ring. */
    public static final ClusterNode ALONE = new ClusterNode("127.0.0.1", "", "127.0.0.1");

    /** Three nodes that share a ring evenly; the first has to be started before the others. */
    public static final List<ClusterNode> THREE = List.of(
            new ClusterNode("127.0.0.1", "-9223372036854775808", "127.0.0.1"),
            new ClusterNode("127.0.0.2", "-3074457345618258603", "127.0.0.1"),
            new ClusterNode("127.0.0.3", "3074457345618258602", "127.0.0.1"));

    boolean isAlone() {
        return token.isBlank();
    }
}
