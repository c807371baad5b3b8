package dev.yearlight.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MetricsTest {

    @Test
    void whatIsCountedIsScraped() {
        try (Metrics metrics = new Metrics()) {
            metrics.registry().counter("yearlight.reports.written").increment();
            assertThat(metrics.scrape()).contains("yearlight_reports_written_total 1.0");
        }
    }

    @Test
    void theMemoryOfTheProcessIsScraped() {
        try (Metrics metrics = new Metrics()) {
            assertThat(metrics.scrape()).contains("jvm_memory_used_bytes{area=\"heap\"");
        }
    }
}
