package dev.yearlight.bench.serve.peer;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.yearlight.bench.process.OwnCost;
import dev.yearlight.bench.process.Parent;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.StoreConfig;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;

/**
 * The driver alone: the two statements that an archive takes, asked together as the service asks them, their rows looked
 * through and forgotten. Arguments: contact point, listeners in flight. Orders: first listener and how many; the answer
 * is {@code ROUND units cpu wall}.
 */
public final class BareReadsMain {

    private BareReadsMain() {}

    /** Reads rounds until its parent lets go of it. */
    public static void main(String[] arguments) throws IOException {
        Settings settings =
                Settings.load(Optional.empty(), Map.of(), Map.of("yearlight.cassandra.contact-points", arguments[0]));
        int inFlight = Integer.parseInt(arguments[1]);
        try (Parent parent = Parent.ofProcess();
                CassandraConnection connection = CassandraConnection.open(StoreConfig.from(settings))) {
            BareReads reads = new BareReads(connection.session());
            parent.tell("READY");
            for (Optional<String> order = parent.nextOrder(); order.isPresent(); order = parent.nextOrder()) {
                String[] words = order.get().split(" ", -1);
                OwnCost cost = reads.run(Integer.parseInt(words[0]), Integer.parseInt(words[1]), inFlight);
                parent.tell("ROUND " + cost.spent().line());
            }
        }
        System.exit(0);
    }

    private static final class BareReads {

        private final CqlSession session;
        private final PreparedStatement cells;
        private final PreparedStatement contents;

        BareReads(CqlSession session) {
            this.session = session;
            cells = session.prepare("SELECT day, cell FROM yearlight.completed_day WHERE listener = ?");
            contents = session.prepare(
                    "SELECT day, attempt, report, twin FROM yearlight.report_content WHERE listener = ?");
        }

        OwnCost run(int first, int listeners, int inFlight) {
            OwnCost cost = new OwnCost(listeners);
            Semaphore room = new Semaphore(inFlight);
            for (int number = first; number < first + listeners; number++) {
                room.acquireUninterruptibly();
                read("bench-reader-%07d".formatted(number)).whenComplete((read, failure) -> {
                    cost.done();
                    room.release();
                });
            }
            room.acquireUninterruptibly(inFlight);
            return cost;
        }

        private CompletionStage<Integer> read(String listener) {
            CompletionStage<AsyncResultSet> days =
                    session.executeAsync(cells.bind(listener).setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM));
            CompletionStage<AsyncResultSet> reports =
                    session.executeAsync(contents.bind(listener).setConsistencyLevel(ConsistencyLevel.LOCAL_ONE));
            return days.thenCombine(reports, (left, right) -> {
                int seen = 0;
                for (var row : left.currentPage()) {
                    seen += row.isNull("cell") ? 0 : 1;
                }
                for (var row : right.currentPage()) {
                    seen += row.isNull("report") ? 0 : 1;
                }
                return seen;
            });
        }
    }
}
