package dev.yearlight.common.withholding;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.yearlight.common.store.Pages;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code withheld_text}, all in one partition: serving reads the whole of it every few seconds.
 *
 * <p>Safe for many threads. Every stage completes on a thread of the driver, and fails as the driver's requests fail.
 * Rules are never deleted: a lifted one tells what was not shown, and when.
 */
public final class WithholdingTable {

    private static final String SCOPE = "archive";

    private final CqlSession session;

    /** Prepares nothing, so that a role that may only read is refused nothing. */
    public WithholdingTable(CqlSession session) {
        this.session = session;
    }

    /** All rules there ever were, the oldest first. */
    public CompletionStage<List<Withholding>> all() {
        return execute(SimpleStatement.newInstance(
                        "SELECT id, category, born_from, born_before, attempts, why, added_by, added_at, until,"
                                + " lifted_by, lifted_at FROM yearlight.withheld_text WHERE scope = ?",
                        SCOPE))
                .thenCompose(result -> Pages.all(result, WithholdingTable::withholding));
    }

    /** Puts a rule in force. */
    public CompletionStage<Void> add(Withholding added) {
        TextRule rule = added.rule();
        return execute(SimpleStatement.builder(
                                "INSERT INTO yearlight.withheld_text (scope, id, category, born_from, born_before,"
                                        + " attempts, why, added_by, added_at, until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .addPositionalValue(SCOPE)
                        .addPositionalValue(added.id())
                        .addPositionalValue(rule.category().map(Category::name).orElse(null))
                        .addPositionalValue(rule.from().orElse(null))
                        .addPositionalValue(rule.before().orElse(null))
                        .addPositionalValue(
                                rule.attempts().stream().map(AttemptId::value).collect(Collectors.toSet()))
                        .addPositionalValue(added.why())
                        .addPositionalValue(added.addedBy())
                        .addPositionalValue(added.addedAt())
                        .addPositionalValue(added.until().orElse(null))
                        .build())
                .thenAccept(done -> {});
    }

    /** Ends a rule that is there. */
    public CompletionStage<Void> lift(String id, Withholding.Lifted lifted) {
        return execute(SimpleStatement.newInstance(
                        "UPDATE yearlight.withheld_text SET lifted_by = ?, lifted_at = ? WHERE scope = ? AND id = ?",
                        lifted.by(),
                        lifted.at(),
                        SCOPE,
                        id))
                .thenAccept(done -> {});
    }

    private CompletionStage<AsyncResultSet> execute(SimpleStatement statement) {
        return session.executeAsync(statement.setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM));
    }

    private static Withholding withholding(Row row) {
        Set<String> attempts = Objects.requireNonNullElse(row.getSet("attempts", String.class), Set.of());
        return new Withholding(
                text(row, "id"),
                new TextRule(
                        Optional.ofNullable(row.getString("category")).map(WithholdingTable::category),
                        Optional.ofNullable(row.getInstant("born_from")),
                        Optional.ofNullable(row.getInstant("born_before")),
                        attempts.stream().map(AttemptId::new).collect(Collectors.toSet())),
                text(row, "why"),
                text(row, "added_by"),
                Objects.requireNonNull(row.getInstant("added_at")),
                Optional.ofNullable(row.getInstant("until")),
                lifted(row.getString("lifted_by"), row.getInstant("lifted_at")));
    }

    /** A category that a newer writer knows reads as unknown, here as in cells: so its rule still holds. */
    private static Category category(String name) {
        return Arrays.stream(Category.values())
                .filter(category -> category.name().equals(name))
                .findFirst()
                .orElse(Category.UNKNOWN);
    }

    private static Optional<Withholding.Lifted> lifted(@Nullable String by, @Nullable Instant at) {
        return by == null || at == null ? Optional.empty() : Optional.of(new Withholding.Lifted(by, at));
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
