package dev.yearlight.serve.archive;

import dev.yearlight.common.withholding.Withholding;
import dev.yearlight.common.withholding.WithholdingTable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * The rules of what must not be shown, as they were last read; where the database is away, those stay in force. Safe for
 * many threads.
 */
public final class WithheldTextWatch implements Supplier<WithheldText> {

    private final WithholdingTable table;
    private final InstantSource clock;
    private volatile WithheldText current = WithheldText.NONE;
    private volatile Instant readAt;

    /** Knows of no rule before the first refresh. */
    public WithheldTextWatch(WithholdingTable table, InstantSource clock, MeterRegistry metrics) {
        this.table = table;
        this.clock = clock;
        this.readAt = clock.instant();
        Gauge.builder(
                        "yearlight.serve.withheld.rules",
                        this,
                        watch -> watch.get().rules().size())
                .description("Rules in force of what must not be shown")
                .register(metrics);
        Gauge.builder("yearlight.serve.withheld.age", this, WithheldTextWatch::ageSeconds)
                .description("Seconds since these rules were last read; text stays visible where this grows")
                .baseUnit("seconds")
                .register(metrics);
    }

    /** Reads the rules again; fails where the table cannot be read. */
    public CompletionStage<WithheldText> refresh() {
        return table.all().thenApply(this::keep);
    }

    @Override
    public WithheldText get() {
        return current;
    }

    private WithheldText keep(List<Withholding> rules) {
        Instant now = clock.instant();
        WithheldText read = new WithheldText(
                rules.stream().filter(rule -> rule.isActive(now)).toList());
        readAt = now;
        // Archives remember which rules they were put together under: equal rules stay the same object.
        if (!read.equals(current)) {
            current = read;
        }
        return current;
    }

    private double ageSeconds() {
        return Duration.between(readAt, clock.instant()).toMillis() / 1_000.0;
    }
}
