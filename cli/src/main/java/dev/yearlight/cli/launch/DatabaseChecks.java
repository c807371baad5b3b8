package dev.yearlight.cli.launch;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import com.datastax.oss.driver.api.core.metadata.schema.KeyspaceMetadata;
import dev.yearlight.cli.launch.Check.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Whether the database answers, its nodes are up and its tables there. */
final class DatabaseChecks {

    private static final String KEYSPACE = "yearlight";
    private static final Set<String> READ = Set.of("completed_day", "report_content");

    private DatabaseChecks() {}

    /** What a session sees. */
    static List<Check> of(CqlSession session) {
        List<Check> checks = new ArrayList<>();
        checks.add(nodes(session));
        checks.add(schema(session));
        return checks;
    }

    /** What is to be said where there is no session at all. */
    static List<Check> ofUnreachable(AllNodesFailedException failure) {
        return List.of(Check.noGo(
                Area.DATABASE,
                failure.getAllErrors().keySet().stream()
                        .map(node -> String.valueOf(node.getEndPoint()))
                        .sorted()
                        .collect(Collectors.joining(", ")),
                "not reachable",
                "nobody's archive can be read",
                "Start it, or set yearlight.cassandra.contact-points."));
    }

    private static Check nodes(CqlSession session) {
        List<Node> all = List.copyOf(session.getMetadata().getNodes().values());
        List<String> down = all.stream()
                .filter(node -> node.getState() == NodeState.DOWN || node.getState() == NodeState.FORCED_DOWN)
                .map(node -> String.valueOf(node.getEndPoint()))
                .sorted()
                .toList();
        String found = "%d of %d nodes up".formatted(all.size() - down.size(), all.size());
        return down.isEmpty()
                ? Check.go(Area.DATABASE, "nodes", found)
                : Check.noGo(
                        Area.DATABASE,
                        "nodes",
                        found,
                        "down: " + String.join(", ", down),
                        "Bring them up and let them catch up (nodetool status) before anybody reads.");
    }

    private static Check schema(CqlSession session) {
        Optional<KeyspaceMetadata> keyspace = session.getMetadata().getKeyspace(KEYSPACE);
        Set<String> present = keyspace.<Supplier<Set<String>>>map(found -> () -> found.getTables().keySet().stream()
                        .map(Object::toString)
                        .collect(Collectors.toSet()))
                .orElse(Set::of)
                .get();
        Set<String> missing = new TreeSet<>(READ);
        missing.removeAll(present);
        return missing.isEmpty()
                ? Check.go(Area.DATABASE, "schema", "the tables that readers need are there")
                : Check.noGo(
                        Area.DATABASE,
                        "schema",
                        "missing: " + String.join(", ", missing),
                        "no archive can be stored or read",
                        "Apply config/schema.cql: ./yearlight schema.");
    }
}
