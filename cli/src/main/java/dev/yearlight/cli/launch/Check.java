package dev.yearlight.cli.launch;

/**
 * One line of the go/no-go report.
 *
 * @param where a pod, a region, a store or a run
 * @param found what is there
 * @param why it is not good enough; empty on go
 * @param remedy what to do; empty on go
 */
public record Check(Area area, String where, boolean go, String found, String why, String remedy) {

    /** What a launch needs, in the order of the report. */
    public enum Area {
        PODS("Pods"),
        POOLS("Connections and statements"),
        CACHES("Caches"),
        DATABASE("Database"),
        LATENCY("Latency"),
        LOAD("Load and errors"),
        WARMTH("Warmth"),
        RECONCILIATION("Reconciliation");

        private final String title;

        Area(String title) {
            this.title = title;
        }

        /** As people read it. */
        public String title() {
            return title;
        }
    }

    /** A no-go must say why, and what to do. */
    public Check {
        if (!go && (why.isBlank() || remedy.isBlank())) {
            throw new IllegalArgumentException("a no-go says why, and what to do");
        }
    }

    /** All is well. */
    static Check go(Area area, String where, String found) {
        return new Check(area, where, true, found, "", "");
    }

    /** Nobody should launch like this. */
    static Check noGo(Area area, String where, String found, String why, String remedy) {
        return new Check(area, where, false, found, why, remedy);
    }
}
