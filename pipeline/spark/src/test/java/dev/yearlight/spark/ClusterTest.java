package dev.yearlight.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.pipeline.job.JobMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same jar on a real cluster: a master and two workers. */
class ClusterTest {

    @TempDir
    Path folder;

    @Test
    void theJarGivesTheSameFilesOnAClusterOfProcesses() throws Exception {
        // Given
        SampleYears years = SampleYears.in(folder.resolve("sample"));
        Path out = folder.resolve("out");
        Path said = folder.resolve("said");
        try (StandaloneCluster cluster = StandaloneCluster.start(Files.createDirectory(folder.resolve("cluster")))) {
            // When
            int code = cluster.submit(
                    said,
                    List.of(
                            "rank",
                            "--plays=" + years.plays(),
                            "--listeners=" + years.listeners(),
                            "--catalog=" + years.catalog(),
                            "--from=2025-01-01",
                            "--to=2025-12-31",
                            "--out=" + out,
                            "--buckets=" + SampleYears.BUCKETS));
            // Then
            assertThat(code).as(Files.readString(said)).isZero();
            assertThat(cluster.workersThatWorked()).containsExactly("worker-1", "worker-2");
        }
        assertThat(Files.readAllLines(said).stream().map(JobMessage::of).flatMap(Optional::stream))
                .contains(new JobMessage.Ranked(years.counts()));
        for (Path file : SnapshotFiles.list(years.snapshots())) {
            assertThat(out.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void theOptionsOfTheProcessAreThoseThatSparkAsksFor() throws Exception {
        Path options = Path.of(System.getProperty("yearlight.home"), "pipeline/spark/java.options");

        try (Stream<String> lines = Files.lines(options)) {
            assertThat(lines.filter(line -> !line.startsWith("#")))
                    .containsExactly(JavaModuleOptions.defaultModuleOptionArray());
        }
    }
}
