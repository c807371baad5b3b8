package dev.yearlight.cli.capacity;

import dev.yearlight.cli.capacity.CapacityFigures.Database;
import dev.yearlight.cli.capacity.CapacityFigures.Generation;
import dev.yearlight.cli.capacity.CapacityFigures.Serve;
import java.util.List;

/**
 * What a launch takes. The letters are those of docs/capacity.md.
 *
 * @param money in the currency of the figures
 */
public record CapacityPlan(List<Region> regions, Writing writing, Money money) {

    private static final double MICROS = 1e6;
    private static final double MILLIS = 1e3;
    private static final double SECONDS_A_MINUTE = 60;
    private static final double SECONDS_AN_HOUR = 3_600;

    /** Copies the list. */
    public CapacityPlan {
        regions = List.copyOf(regions);
    }

    /**
     * What one region takes.
     *
     * @param peak requests a second
     * @param pods of the role that reads, with one zone more than it needs
     * @param inFlight requests under way, by Little's law
     * @param readerConnections open to all pods
     * @param nodesForReads of the database, to answer the peak
     * @param nodesForWrites to take what is written meanwhile
     * @param nodesForDisk to hold every report
     * @param nodes the most of these, and at least one a replica
     * @param databaseConnections from all pods to all nodes
     */
    public record Region(
            String name,
            double peak,
            long pods,
            double inFlight,
            double readerConnections,
            long nodesForReads,
            long nodesForWrites,
            long nodesForDisk,
            long nodes,
            long databaseConnections) {}

    /**
     * What writing takes.
     *
     * @param reports in all
     * @param reportsPerSecond to be done in time
     * @param calls of the model in all
     * @param callsPerSecond of the model
     * @param callsInFlight of the model, by Little's law
     * @param tokensPerMinute in and out
     * @param workers by their CPU or by the calls that one holds, whichever asks for more
     */
    public record Writing(
            double reports,
            double reportsPerSecond,
            double calls,
            double callsPerSecond,
            double callsInFlight,
            double tokensPerMinute,
            long workers) {}

    /** What it costs. */
    public record Money(double model, double workers, double database, double serving) {

        /** All together. */
        public double total() {
            return model + workers + database + serving;
        }
    }

    /** Of this launch by these figures. */
    public static CapacityPlan of(LaunchAim aim, CapacityFigures figures) {
        Writing writing = writing(aim, figures.generation());
        List<Region> regions = aim.regions().entrySet().stream()
                .map(entry -> region(entry.getKey(), aim.peak() * entry.getValue(), writing, figures))
                .toList();
        return new CapacityPlan(regions, writing, money(aim, regions, writing, figures));
    }

    private static Writing writing(LaunchAim aim, Generation figures) {
        double reports = aim.listeners() * figures.days();
        double reportsPerSecond = reports / aim.generation().toSeconds();
        double callsPerSecond = reportsPerSecond * figures.callsPerReport();
        double inFlight = callsPerSecond * figures.callSeconds();
        double tokens = callsPerSecond * SECONDS_A_MINUTE * (figures.promptTokens() + figures.completionTokens());
        double byCpu = reportsPerSecond * figures.cpuMicros() / MICROS / figures.workerCores();
        double byCalls = inFlight / figures.workerCalls();
        return new Writing(
                reports,
                reportsPerSecond,
                reports * figures.callsPerReport(),
                callsPerSecond,
                inFlight,
                tokens,
                up(Math.max(byCpu, byCalls)));
    }

    private static Region region(String name, double peak, Writing writing, CapacityFigures figures) {
        Serve serve = figures.serve();
        Database database = figures.database();
        long pods = pods(peak, serve);
        int quorum = database.replicas() / 2 + 1;
        long forReads = up(peak * (quorum + 1) / database.replicaReads());
        long forWrites = up(writing.reportsPerSecond() * 2 * database.replicas() / database.replicaWrites());
        long forDisk = up(writing.reports()
                * database.reportBytes()
                * database.replicas()
                / (database.diskBytes() * database.diskPart()));
        long nodes = Math.max(Math.max(forReads, forWrites), Math.max(forDisk, database.replicas()));
        return new Region(
                name,
                peak,
                pods,
                peak * serve.latencyMillis() / MILLIS,
                peak / serve.readerRequests() * serve.keepAliveSeconds(),
                forReads,
                forWrites,
                forDisk,
                nodes,
                pods * nodes * database.connectionsPerPod());
    }

    /** Enough for the peak in the zones that are left when one fails, the same number in each. */
    private static long pods(double peak, Serve serve) {
        double needed = peak * serve.cpuMicros() / MICROS / (serve.podCores() * serve.utilisation());
        int left = Math.max(1, serve.zones() - 1);
        return up(needed / left) * serve.zones();
    }

    private static Money money(LaunchAim aim, List<Region> regions, Writing writing, CapacityFigures figures) {
        Generation generation = figures.generation();
        CapacityFigures.Prices prices = figures.prices();
        double perCall = generation.promptTokens()
                        * ((1 - generation.cachedPart()) * prices.promptMillion()
                                + generation.cachedPart() * prices.cachedMillion())
                + generation.completionTokens() * prices.completionMillion();
        double writingHours = aim.generation().toSeconds() / SECONDS_AN_HOUR;
        double windowHours = aim.window().toSeconds() / SECONDS_AN_HOUR;
        long nodes = regions.stream().mapToLong(Region::nodes).sum();
        long pods = regions.stream().mapToLong(Region::pods).sum();
        return new Money(
                writing.calls() * perCall / MICROS,
                writing.workers() * writingHours * prices.workerHour(),
                nodes * (writingHours + windowHours) * prices.nodeHour(),
                pods * windowHours * prices.podHour());
    }

    private static long up(double value) {
        return (long) Math.ceil(value - 1e-9);
    }
}
