package dev.yearlight.common.store;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Gathers all pages of a result. */
public final class Pages {

    private Pages() {}

    /** All rows, in their order; completes on a thread of the driver. */
    public static <T> CompletionStage<List<T>> all(AsyncResultSet first, Function<Row, T> reader) {
        return append(first, reader, new ArrayList<>());
    }

    private static <T> CompletionStage<List<T>> append(AsyncResultSet page, Function<Row, T> reader, List<T> rows) {
        page.currentPage().forEach(row -> rows.add(reader.apply(row)));
        return page.hasMorePages()
                ? page.fetchNextPage().thenCompose(next -> append(next, reader, rows))
                : CompletableFuture.completedFuture(rows);
    }
}
