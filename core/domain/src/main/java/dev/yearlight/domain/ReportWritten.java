package dev.yearlight.domain;

import java.time.LocalDate;

/**
 * The event that tells the warehouse of a visible report; the same attempt may come twice.
 *
 * @param report with its story and figures
 * @param lineage where it comes from
 */
public record ReportWritten(ListenerId listener, Country country, Report report, Lineage lineage) {

    /** The day that was written. */
    public LocalDate day() {
        return report.day();
    }
}
