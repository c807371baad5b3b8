package dev.yearlight.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.facts.CountryFacts;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.pipeline.facts.RunFactsFile;
import dev.yearlight.pipeline.fault.FaultSettings;
import dev.yearlight.pipeline.storage.Folder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultGateTest {

    private final ByteArrayOutputStream remarks = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(remarks, true, StandardCharsets.UTF_8),
            false);

    @TempDir
    Path folder;

    private Path runs = Path.of("");

    @BeforeEach
    void aRunBeforeWithOtherTimeZoneData() throws IOException {
        runs = Files.createDirectories(folder.resolve("runs"));
        RunFactsFile.write(Files.createDirectories(runs.resolve("01J00000000000000000000001")), facts("2019a", 0));
        RunFactsFile.write(Files.createDirectories(runs.resolve("01J00000000000000000000002")), facts("2024a", 0));
    }

    @Test
    void soundFactsPassAndAreRecordedWithTheRun() throws IOException {
        RunFactsFile.write(folder, facts("2024a", 0));
        Path run = Files.createDirectories(runs.resolve("01J00000000000000000000003"));

        gate().check(terminal, Folder.of(folder)).record(run);

        assertThat(RunFactsFile.read(run)).contains(facts("2024a", 0));
        assertThat(run.resolve(FaultsJson.NAME)).content().contains("\"accepted\" : [ ]", "\"zone-database-change\"");
    }

    @Test
    void findingsArePrintedAndRefusePublishing() throws IOException {
        RunFactsFile.write(folder, facts("2026a", 500));

        assertThatThrownBy(() -> gate("zone-database-change").check(terminal, Folder.of(folder)))
                .isInstanceOfSatisfying(CommandFailure.class, failure -> {
                    assertThat(failure.exitCode()).isEqualTo(ExitCode.FAILED);
                    assertThat(failure.getMessage()).endsWith("shows faults of its data: listeners-missing");
                    assertThat(failure.remedy()).contains("--accept listeners-missing");
                });
        assertThat(remarks.toString(StandardCharsets.UTF_8))
                .contains(
                        "FAULT zone-database-change: time-zone data 2026a, but 2024a in the run before",
                        "FAULT listeners-missing: 100.0 % of the listeners with plays");
    }

    @Test
    void whatIsAcceptedByNamePassesAndIsRecorded() throws IOException {
        RunFactsFile.write(folder, facts("2026a", 500));
        Path run = Files.createDirectories(runs.resolve("01J00000000000000000000003"));

        gate("zone-database-change", "listeners-missing")
                .check(terminal, Folder.of(folder))
                .record(run);

        assertThat(run.resolve(FaultsJson.NAME))
                .content()
                .contains("\"accepted\" : [ \"listeners-missing\", \"zone-database-change\" ]", "\"FOUND\"");
    }

    @Test
    void aMisspelledNameIsNoAcceptance() {
        assertThatThrownBy(() -> gate("zone-databse-change").check(terminal, Folder.of(folder)))
                .isInstanceOfSatisfying(CommandFailure.class, failure -> {
                    assertThat(failure.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
                    assertThat(failure.remedy()).contains("zone-database-change", "shifted-clock");
                });
    }

    @Test
    void snapshotsWithoutFactsAreSaidToBeUnjudged() throws IOException {
        gate().check(terminal, Folder.of(folder)).record(runs);

        assertThat(remarks.toString(StandardCharsets.UTF_8)).contains("holds no run-facts.json", "not judged");
        assertThat(runs.resolve(FaultsJson.NAME)).doesNotExist();
    }

    private FaultGate gate(String... accepted) {
        return new FaultGate(FaultSettings.DEFAULTS, runs, Set.of(accepted));
    }

    private static RunFacts facts(String zoneDataVersion, long unknownListeners) {
        return new RunFacts(
                Window.ofYear(2025),
                "r1-test",
                zoneDataVersion,
                unknownListeners,
                0,
                new TreeMap<>(Map.of("SE", CountryFacts.NONE)));
    }
}
