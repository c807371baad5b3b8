package dev.yearlight.cli.run;

import dev.yearlight.cli.terminal.Json;
import dev.yearlight.pipeline.publish.PublishPlan;
import java.util.OptionalLong;

/** What was published, for scripts. */
public final class PublishedJson {

    private PublishedJson() {}

    record Document(
            String run, boolean resumed, long listeners, long days, long withoutDays, long notFound, double seconds) {}

    /**
     * One document.
     *
     * @param notFound listeners that were named and are not among the snapshots; empty where none were named
     * @param seconds that this process took
     */
    public static String of(PublishPlan plan, boolean resumed, OptionalLong notFound, double seconds) {
        return Json.write(new Document(
                plan.run().value(),
                resumed,
                plan.listeners(),
                plan.days(),
                plan.withoutDays(),
                notFound.orElse(0),
                seconds));
    }
}
