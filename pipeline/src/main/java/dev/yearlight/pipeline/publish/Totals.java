package dev.yearlight.pipeline.publish;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.ExpectedDays;
import dev.yearlight.domain.RunId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Adds up the files of a run; for one thread at a time. */
final class Totals {

    private final RunId run;
    private final Map<Category, Long> byCategory = new EnumMap<>(Category.class);
    private final Map<String, Long> byCountry = new HashMap<>();
    private long listeners;
    private long withoutDays;

    Totals(RunId run) {
        this.run = run;
    }

    void add(FilePart part) {
        listeners += part.listeners();
        withoutDays += part.withoutDays();
        part.byCategory().forEach((category, days) -> byCategory.merge(category, days, Long::sum));
        part.byCountry().forEach((country, days) -> byCountry.merge(country, days, Long::sum));
    }

    PublishPlan plan() {
        return new PublishPlan(run, listeners, ExpectedDays.of(byCategory, byCountry), withoutDays);
    }
}
