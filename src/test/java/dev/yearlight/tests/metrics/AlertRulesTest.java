package dev.yearlight.tests.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The alert rules fire when they should, and only then; Prometheus' own checker says so. */
final class AlertRulesTest {

    private static final Path FOLDER = Path.of(System.getProperty("yearlight.home"), "config", "prometheus");

    @ParameterizedTest
    @CsvSource({"alerts.yml, 7 rules found", "serving.yml, 2 rules found"})
    void theRulesAreRules(String file, String found) throws IOException, InterruptedException {
        PromTool.Answer answer =
                PromTool.run("check", "rules", FOLDER.resolve(file).toString());

        assertThat(answer.exitCode()).as(answer.words()).isZero();
        assertThat(answer.words()).contains(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts_test.yml", "serving_test.yml"})
    void theyFireWhenTheyShould(String file) throws IOException, InterruptedException {
        PromTool.Answer answer =
                PromTool.run("test", "rules", FOLDER.resolve(file).toString());

        assertThat(answer.exitCode()).as(answer.words()).isZero();
    }
}
