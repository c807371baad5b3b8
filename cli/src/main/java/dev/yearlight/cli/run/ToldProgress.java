package dev.yearlight.cli.run;

import dev.yearlight.common.run.RunOrders;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.ExpectedDays;
import dev.yearlight.pipeline.facts.CountryFacts;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.pipeline.publish.PublishPlan;
import dev.yearlight.pipeline.publish.PublishProgress;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import me.tongfei.progressbar.ProgressBar;

/**
 * Tells the platform and the terminal how publishing goes on.
 *
 * <p>The facts of a data set say from the start what all of it brings; without them, and for some listeners alone, the
 * run expects what its manifest holds by now, and grows with it. In the end it always expects its manifest.
 */
final class ToldProgress implements PublishProgress {

    private final Orders orders;
    private final ProgressBar bar;
    private final Optional<ExpectedDays> inAll;
    private final long listenersInAll;
    private boolean begun;

    /**
     * Where it is written what a run is to bring.
     *
     * @param begun whether the run was begun by an earlier process
     */
    record Orders(RunDesk desk, RunTerms terms, boolean begun) {}

    /** @param ofAll facts of the snapshots, where all of them are published */
    ToldProgress(Orders orders, ProgressBar bar, Optional<RunFacts> ofAll) {
        this.orders = orders;
        this.bar = bar;
        this.begun = orders.begun();
        this.inAll = ofAll.map(ToldProgress::expected);
        this.listenersInAll = ofAll.map(facts -> facts.everywhere().snapshots()).orElse(0L);
    }

    @Override
    public synchronized void planned(PublishPlan plan) {
        bar.maxHint(Math.max(plan.listeners(), listenersInAll));
        if (!begun) {
            begin(plan, inAll.orElse(plan.expected()));
        } else if (inAll.isEmpty()) {
            orders.desk().expect(plan.run(), plan.expected());
        }
    }

    @Override
    public void acknowledged(long listeners) {
        bar.stepTo(listeners);
    }

    /** All of it is acknowledged. */
    synchronized void ended(PublishPlan plan) {
        bar.maxHint(plan.listeners());
        orders.desk().expect(plan.run(), plan.expected());
    }

    private void begin(PublishPlan plan, ExpectedDays expected) {
        orders.desk()
                .begin(new RunOrders(
                        plan.run(),
                        false,
                        "",
                        expected,
                        orders.terms().estimatedMicros(),
                        orders.terms().capMicros(),
                        InstantSource.system().instant()));
        begun = true;
    }

    private static ExpectedDays expected(RunFacts facts) {
        Map<Category, Long> byCategory = new EnumMap<>(Category.class);
        facts.everywhere().categories().forEach((category, known) -> {
            if (known.chosen() > 0) {
                byCategory.put(category, known.chosen());
            }
        });
        Map<String, Long> byCountry = new TreeMap<>();
        facts.countries().forEach((country, known) -> add(byCountry, country, known));
        return ExpectedDays.of(byCategory, byCountry);
    }

    private static void add(Map<String, Long> byCountry, String country, CountryFacts known) {
        if (known.chosen() > 0) {
            byCountry.put(country, known.chosen());
        }
    }
}
