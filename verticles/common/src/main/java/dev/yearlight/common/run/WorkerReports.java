package dev.yearlight.common.run;

import dev.yearlight.common.run.WorkerReport.Endpoint;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The last word of every worker on a run. What was counted stays counted when a worker goes; what is under way does not.
 *
 * @param all those that are gone included
 * @param at when it was looked
 */
public record WorkerReports(List<WorkerReport> all, Instant at) {

    /** Copies the list. */
    public WorkerReports {
        all = List.copyOf(all);
    }

    /** Of workers that are there. */
    public List<WorkerReport> alive() {
        return all.stream().filter(report -> report.isAlive(at)).toList();
    }

    /** Listeners that live workers write for. */
    public int listenersInFlight() {
        return alive().stream().mapToInt(WorkerReport::listenersInFlight).sum();
    }

    /** Why a live worker does not go on; empty while all do. */
    public String standstill() {
        return alive().stream()
                .map(WorkerReport::standstill)
                .filter(why -> !why.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Endpoints by name: what runs and may run at workers that are there, the rest of all. */
    public List<Endpoint> endpoints() {
        SortedMap<String, Endpoint> byName = new TreeMap<>();
        for (WorkerReport report : all) {
            boolean alive = report.isAlive(at);
            for (Endpoint endpoint : report.endpoints()) {
                byName.merge(endpoint.name(), alive ? endpoint : endpoint.atRest(), Endpoint::plus);
            }
        }
        return List.copyOf(byName.values());
    }

    /** What it has cost so far, in millionths of the price table's currency. */
    public long costMicros() {
        return all.stream().mapToLong(WorkerReport::costMicros).sum();
    }
}
