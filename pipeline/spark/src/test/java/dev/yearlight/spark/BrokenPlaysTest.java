package dev.yearlight.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.domain.Country;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import dev.yearlight.pipeline.data.BrokenDataException;
import dev.yearlight.pipeline.data.ListenersFile;
import dev.yearlight.pipeline.data.PlaysReader;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.pipeline.job.JobMessage;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenPlaysTest {

    private static final String NOON = "2025-06-01T12:00:00Z";

    @TempDir
    Path folder;

    private Path raw;
    private Path listeners;
    private Path out;

    @BeforeEach
    void writeListeners() throws IOException {
        raw = folder.resolve("raw");
        out = folder.resolve("out");
        listeners = folder.resolve("listeners.parquet");
        ListenersFile.write(
                listeners, List.of(new Listener(new ListenerId("anna"), new Country("SE"), ZoneOffset.UTC, null)));
    }

    @Test
    void aBadRowIsNamedByItsFileAndNumberAndNothingIsWritten() {
        List<Row> plays = new ArrayList<>(
                List.of(LocalSpark.play("anna", NOON, "Song", "e1"), LocalSpark.play("berta", NOON, " ", "e2")));
        LocalSpark.write(plays, raw);

        assertThatThrownBy(() -> rank().run(LocalSpark.SESSION))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageMatching(".*/raw/part-00000-.*\\.parquet, row 2: title must not be blank");
        nothingIsThere();
    }

    @Test
    void aRowWithoutAListenerIsNamed() {
        LocalSpark.write(List.of(LocalSpark.play(null, NOON, "Song", "e1")), raw);

        assertThatThrownBy(() -> new BucketJob(raw, out, 2).run(LocalSpark.SESSION))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining("row 1: its listener is missing");
        nothingIsThere();
    }

    @Test
    void aListenerThatIsThereTwiceIsNamed() {
        LocalSpark.write(List.of(LocalSpark.play("anna", NOON, "Song", "e1")), raw);
        Path twice = folder.resolve("listeners-twice");
        LocalSpark.SESSION
                .read()
                .parquet(listeners.toString(), listeners.toString())
                .coalesce(1)
                .write()
                .parquet(twice.toString());
        listeners = twice;

        assertThatThrownBy(() -> rank().run(LocalSpark.SESSION))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining("row 2: its listener is there twice");
        nothingIsThere();
    }

    @Test
    void aColumnThatIsMissingIsNamedBeforeAnythingRuns() {
        LocalSpark.SESSION.range(3).write().parquet(raw.toString());

        assertThatThrownBy(() -> rank().run(LocalSpark.SESSION))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining("has no column creator, only [id]");
    }

    @Test
    void aFolderWithoutParquetIsRefused() throws IOException {
        Files.createDirectory(raw);

        assertThatThrownBy(() -> rank().run(LocalSpark.SESSION))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining("holds no Parquet files");
    }

    @Test
    void noPlaysGiveNoSnapshots() throws IOException {
        LocalSpark.write(List.of(), raw);

        JobMessage.Ranked ranked = rank().run(LocalSpark.SESSION);

        assertThat(ranked.counts().listeners()).isZero();
        assertThat(SampleYears.sorted(out)).isEmpty();
        assertThat(SnapshotFiles.list(out)).hasSize(2);
    }

    @Test
    void playsThatEndTogetherAreInTheOrderOfPlaysWhateverTheirEventIdsAreMadeOf() throws IOException {
        // In UTF-8 the emoji comes last, in UTF-16 first.
        LocalSpark.write(
                List.of(
                        LocalSpark.play("anna", NOON, "Song", "\uFB00"),
                        LocalSpark.play("anna", NOON, "Song", "\uD83D\uDE00"),
                        LocalSpark.play("anna", NOON, "Song", "\uFB00")),
                raw);

        JobMessage.Bucketed bucketed = new BucketJob(raw, out, 1).run(LocalSpark.SESSION);

        assertThat(bucketed).isEqualTo(new JobMessage.Bucketed(1, 2, 1));
        try (PlaysReader reader = new PlaysReader(PlaysReader.files(out).getFirst())) {
            assertThat(reader.next().plays()).extracting(Play::eventId).containsExactly("\uD83D\uDE00", "\uFB00");
        }
    }

    private RankJob rank() {
        return new RankJob(raw, listeners, null, SampleYears.YEAR, RankingSettings.DEFAULTS, out, 2);
    }

    private void nothingIsThere() {
        assertThat(folder)
                .isDirectoryNotContaining(file -> file.getFileName().toString().contains("out"));
    }
}
