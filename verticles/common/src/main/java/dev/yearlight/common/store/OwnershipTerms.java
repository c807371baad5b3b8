package dev.yearlight.common.store;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.yearlight.domain.LogicalTimestamp;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Fencing numbers that only grow, one row a name; outlives every consumer group.
 *
 * <p>A number is given out once: where the outcome of a write is not known, the stage fails and the number is lost. Safe
 * for many threads and processes; stages complete on a thread of the driver.
 */
public final class OwnershipTerms {

    /** Each lost race means that another owner won; as many in a row mean that something else is wrong. */
    private static final int MOST_RACES = 100;

    private final CqlSession session;
    private final PreparedStatement current;
    private final PreparedStatement first;
    private final PreparedStatement following;

    /** Prepares its statements, which blocks; the table must be there. */
    public OwnershipTerms(CqlSession session) {
        this.session = session;
        current = session.prepare("SELECT term FROM yearlight.ownership_term WHERE name = ?");
        first = session.prepare("INSERT INTO yearlight.ownership_term (name, term) VALUES (?, ?) IF NOT EXISTS");
        following = session.prepare("UPDATE yearlight.ownership_term SET term = ? WHERE name = ? IF term = ?");
    }

    /** A number that is higher than any given out for the name before, 1 and up. */
    public CompletionStage<Long> next(String name) {
        return session.executeAsync(current.bind(name).setConsistencyLevel(ConsistencyLevel.LOCAL_SERIAL))
                .thenCompose(result -> claim(name, term(result.one()), MOST_RACES));
    }

    private CompletionStage<Long> claim(String name, long seen, int races) {
        long next = seen + 1;
        if (next >= LogicalTimestamp.HIGHEST_TERM) {
            return CompletableFuture.failedFuture(new IllegalStateException("the ownership terms are used up"));
        }
        if (races == 0) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("no ownership term after " + MOST_RACES + " lost races"));
        }
        BoundStatement write = seen == 0 ? first.bind(name, next) : following.bind(next, name, seen);
        return session.executeAsync(write.setIdempotent(false))
                .thenCompose(result -> result.wasApplied()
                        ? CompletableFuture.completedFuture(next)
                        : claim(name, term(result.one()), races - 1));
    }

    private static long term(@Nullable Row row) {
        return row == null ? 0 : row.getLong("term");
    }
}
