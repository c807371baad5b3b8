package dev.yearlight.serve.warm;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.loadbalancing.NodeDistance;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import com.datastax.oss.driver.internal.core.session.DefaultSession;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.serve.archive.ArchiveReader;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;

/** A Cassandra whose partitions are read as readers' requests read them, so that the code on the way is warm too. */
public final class CassandraWarmth implements StoreWarmth {

    private static final int LISTENERS_A_LOOK = 16;

    private final CqlSession session;
    private final ArchiveReader archives;
    private final PreparedStatement listeners;

    /** Prepares a statement, which blocks. */
    public CassandraWarmth(CqlSession session, ArchiveReader archives) {
        this.session = session;
        this.archives = archives;
        this.listeners = session.prepare(
                "SELECT DISTINCT listener FROM yearlight.completed_day WHERE token(listener) >= ? LIMIT "
                        + LISTENERS_A_LOOK);
    }

    @Override
    public Connections connections() {
        List<Node> near = session.getMetadata().getNodes().values().stream()
                .filter(node -> node.getDistance() != NodeDistance.IGNORED && node.getState() == NodeState.UP)
                .toList();
        int open = (int)
                near.stream().filter(node -> node.getOpenConnections() > 0).count();
        // The driver prepares each on all nodes before it hands it out, and again on a node that comes back.
        int statements = session instanceof DefaultSession own
                ? own.getRepreparePayloads().size()
                : 0;
        return new Connections(open, near.size(), statements);
    }

    @Override
    public CompletionStage<StorageSample> sample(int partitions, int concurrency) {
        return new StorageSampling(this::someFrom, archives::read, partitions).run(concurrency);
    }

    private CompletionStage<List<ListenerId>> someFrom(long token) {
        // The last token of a ring has nobody after it: then from the first on.
        return lookFrom(token)
                .thenCompose(found -> found.isEmpty() && token != Long.MIN_VALUE
                        ? lookFrom(Long.MIN_VALUE)
                        : CompletableFuture.completedStage(found));
    }

    private CompletionStage<List<ListenerId>> lookFrom(long token) {
        return session.executeAsync(listeners.bind(token).setConsistencyLevel(ConsistencyLevel.LOCAL_ONE))
                .thenApply(result -> StreamSupport.stream(result.currentPage().spliterator(), false)
                        .map(row -> new ListenerId(String.valueOf(row.getString(0))))
                        .toList());
    }
}
