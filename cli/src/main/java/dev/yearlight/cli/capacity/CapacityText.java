package dev.yearlight.cli.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A capacity plan for a terminal. */
public final class CapacityText {

    private CapacityText() {}

    /** Regions, writing, money. */
    public static List<String> of(CapacityPlan plan, String currency) {
        List<String> lines = new ArrayList<>();
        for (CapacityPlan.Region region : plan.regions()) {
            lines.add(String.format(Locale.ROOT, "Region %s, %,.0f requests a second", region.name(), region.peak()));
            lines.add(String.format(
                    Locale.ROOT,
                    "  serving pods        %,d  (requests in flight %,.0f, readers' connections %,.0f)",
                    region.pods(),
                    region.inFlight(),
                    region.readerConnections()));
            lines.add(String.format(
                    Locale.ROOT,
                    "  Cassandra nodes     %,d  (reads ask for %,d, writes for %,d, disk for %,d)",
                    region.nodes(),
                    region.nodesForReads(),
                    region.nodesForWrites(),
                    region.nodesForDisk()));
            lines.add(String.format(
                    Locale.ROOT, "  their connections   %,d  (pods times nodes)", region.databaseConnections()));
        }
        CapacityPlan.Writing writing = plan.writing();
        lines.add("Writing");
        lines.add(String.format(
                Locale.ROOT,
                "  reports             %,.0f, %,.0f a second",
                writing.reports(),
                writing.reportsPerSecond()));
        lines.add(String.format(
                Locale.ROOT,
                "  model               %,.0f calls in flight, %,.0f calls a second, %,.0f tokens a minute",
                writing.callsInFlight(),
                writing.callsPerSecond(),
                writing.tokensPerMinute()));
        lines.add(String.format(Locale.ROOT, "  workers             %,d", writing.workers()));
        CapacityPlan.Money money = plan.money();
        lines.add(String.format(
                Locale.ROOT,
                "Money                 %,.0f %s  (model %,.0f, workers %,.0f, database %,.0f, serving %,.0f)",
                money.total(),
                currency,
                money.model(),
                money.workers(),
                money.database(),
                money.serving()));
        return lines;
    }
}
