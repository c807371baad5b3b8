package dev.yearlight.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.codecs.SnapshotCodec;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.pipeline.data.PlaysReader;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.pipeline.job.JobMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class EnginesAgreeTest {

    @TempDir
    static Path folder;

    private SampleYears years;
    private Path raw;

    @BeforeAll
    void scatterPlays() throws Exception {
        years = SampleYears.in(folder.resolve("sample"));
        raw = folder.resolve("raw");
        LocalSpark.scatter(years.plays(), raw);
    }

    @Test
    void rawPlaysGiveTheFilesThatThePlainEngineWritesOfSortedOnes() throws IOException {
        Path out = folder.resolve("same-files");

        JobMessage.Ranked ranked = years.job(raw, out, SampleYears.BUCKETS).run(LocalSpark.SESSION);

        assertThat(ranked.counts())
                .isEqualTo(years.counts().withDuplicatesDropped(ranked.counts().duplicatesDropped()));
        assertThat(ranked.counts().duplicatesDropped()).isPositive().isEqualTo(LocalSpark.twice(years.plays()));
        List<Path> files = SnapshotFiles.list(years.snapshots());
        assertThat(SnapshotFiles.list(out)).hasSameSizeAs(files);
        for (Path file : files) {
            assertThat(out.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void theSnapshotsDoNotDependOnTheNumberOfBuckets(int buckets) throws IOException {
        Path out = folder.resolve("buckets-" + buckets);

        years.job(years.plays(), out, buckets).run(LocalSpark.SESSION);

        List<Snapshot> snapshots = SampleYears.sorted(out);
        List<Snapshot> expected = SampleYears.sorted(years.snapshots());
        assertThat(snapshots).isNotEmpty().isEqualTo(expected);
        assertThat(snapshots)
                .extracting(SnapshotCodec::id)
                .isEqualTo(expected.stream().map(SnapshotCodec::id).toList());
        assertThat(SnapshotFiles.list(out)).hasSize(buckets);
    }

    @Test
    void bucketsOfRawPlaysAreThoseThatThePlainEngineReads() throws IOException {
        Path out = folder.resolve("bucketed");

        JobMessage.Bucketed bucketed = new BucketJob(raw, out, SampleYears.BUCKETS).run(LocalSpark.SESSION);

        assertThat(bucketed)
                .isEqualTo(new JobMessage.Bucketed(
                        years.counts().listeners(), years.counts().plays(), LocalSpark.twice(years.plays())));
        for (Path file : PlaysReader.files(years.plays())) {
            assertThat(out.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }
}
