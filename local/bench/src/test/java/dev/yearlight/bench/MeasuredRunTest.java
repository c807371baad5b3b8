package dev.yearlight.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.bench.process.MeasuredRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class MeasuredRunTest {

    @TempDir
    Path logs;

    @Test
    void whatAProcessAndThoseThatItStartedTookIsCounted() throws Exception {
        String work = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done";

        MeasuredRun run =
                MeasuredRun.of("work", List.of("sh", "-c", "sh -c '" + work + "'; echo done; sleep 0.1; exit 3"), logs);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.cpuMicros()).isBetween(10_000L, run.wallMicros() + 100_000);
        assertThat(run.peakBytes()).isGreaterThan(100_000);
        assertThat(logs.resolve("work.log")).hasContent("done");
    }
}
