package dev.yearlight.tests.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The alert rules fire when they should, and only then; Prometheus' own checker says so. */
final class AlertRulesTest {

    private static final Path FOLDER = Path.of(System.getProperty("yearlight.home"), "config", "prometheus");

    @Test
    void theRulesAreRules() throws IOException, InterruptedException {
        PromTool.Answer answer =
                PromTool.run("check", "rules", FOLDER.resolve("alerts.yml").toString());

        assertThat(answer.exitCode()).as(answer.words()).isZero();
        assertThat(answer.words()).contains("7 rules found");
    }

    @Test
    void theyFireWhenTheyShould() throws IOException, InterruptedException {
        PromTool.Answer answer =
                PromTool.run("test", "rules", FOLDER.resolve("alerts_test.yml").toString());

        assertThat(answer.exitCode()).as(answer.words()).isZero();
    }
}
