package dev.yearlight.pipeline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.TrackFacts;
import dev.yearlight.pipeline.data.CatalogFile;
import dev.yearlight.pipeline.intake.ImportRefusedException;
import dev.yearlight.pipeline.intake.OddReason;
import dev.yearlight.pipeline.intake.OddRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MusicBrainzCatalogTest {

    private static final long ONE_SHARE = 1L << 30;

    @TempDir
    Path folder;

    @BeforeEach
    void tables() throws IOException {
        table("artist_credit", "1|Nova Ray|1|5", "2|The \"Wren\" \\t \\\\ co|1|1", "3|\\N|1|1");
        // On an album of 1994, on a compilation of 2011, and as a live recording of 2001 of the same name.
        table(
                "recording",
                "10|gid|Tides|1|204000||0||f",
                "11|gid|TIDES|1|\\N|live|0||f",
                "12|gid|\"Paper\" Moon|2|61000||0||f",
                "13|gid|Unreleased|1|\\N||0||f",
                "14|gid|Nobody's|3|1000||0||f",
                "15|gid|Lost|99|1000||0||f",
                "16|gid");
        table("release", "100|gid|Low Water|1|1000", "101|gid|Best of|1|1001", "102|gid|Live|1|1002");
        table("medium", "200|100|1", "201|101|1", "202|102|1", "203|999|1");
        table(
                "track",
                "300|gid|10|201|1",
                "301|gid|10|200|1",
                "302|gid|11|202|1",
                "303|gid|12|201|2",
                "304|gid|10|203|1");
        table("release_group_meta", "1000|1|1994|5|\\N", "1001|1|2011|\\N|\\N", "1002|1|2001|\\N|\\N");
        table("genre", "1|gid|shoegaze", "2|gid|dream pop", "3|gid|folk");
        table("tag", "50|shoegaze|9", "51|dream pop|9", "52|seen live|9", "53|folk|9");
        table(
                "release_group_tag",
                "1000|50|3|now",
                "1000|51|7|now",
                "1000|52|99|now",
                "1000|53|-2|now",
                "1001|53|1|now");
    }

    @ParameterizedTest
    @ValueSource(longs = {ONE_SHARE, 100, 20})
    void aTrackIsAsOldAsItsFirstReleaseWhateverTheShares(long bytesAShare) throws IOException {
        CatalogImportReport report = imported(bytesAShare);

        Catalog catalog = CatalogFile.read(out());
        assertThat(catalog.find("Nova Ray", "Tides"))
                .isEqualTo(new TrackFacts(List.of("dream pop", "shoegaze"), 1994, 204_000));
        assertThat(catalog.find("The \"Wren\" \t \\ co", "\"Paper\" Moon"))
                .isEqualTo(new TrackFacts(List.of("folk"), 2011, 61_000));
        assertThat(report)
                .returns(4L, CatalogImportReport::rows)
                .returns(2L, CatalogImportReport::tracks)
                .returns(1L, CatalogImportReport::merged)
                .returns(1L, CatalogImportReport::factless);
        assertThat(report.listedOddRows())
                .containsExactlyInAnyOrder(
                        new OddRow("medium", 4, OddReason.UNKNOWN_REFERENCE),
                        new OddRow("track", 5, OddReason.UNKNOWN_REFERENCE),
                        new OddRow("recording", 5, OddReason.NO_NAMES),
                        new OddRow("recording", 6, OddReason.UNKNOWN_REFERENCE),
                        new OddRow("recording", 7, OddReason.WRONG_FIELD_COUNT));
    }

    @Test
    void theTagsOfTheRecordingItselfComeBeforeThoseOfItsRelease() throws IOException {
        table("recording_tag", "10|53|1|now");

        imported(ONE_SHARE);

        assertThat(CatalogFile.read(out()).find("Nova Ray", "Tides").genres()).containsExactly("folk");
    }

    @Test
    void tablesBelowMbdumpAreFound() throws IOException {
        Path dump = Files.createDirectory(folder.resolve("unpacked"));
        Files.move(folder.resolve("tables"), dump.resolve("mbdump"));

        CatalogImportReport report = new CatalogImporter(CatalogImporter.LIMITS).run(dump, out(), (read, ofAll) -> {});

        assertThat(report.tracks()).isEqualTo(2);
    }

    @Test
    void missingTablesAreNamedWithWhereTheyComeFrom() throws IOException {
        Files.delete(folder.resolve("tables/tag"));
        Files.delete(folder.resolve("tables/track"));

        assertThatThrownBy(() -> imported(ONE_SHARE))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("lacks these tables of a MusicBrainz dump: track, tag.")
                .hasMessageContaining("mbdump-derived.tar.bz2");
        assertThat(out()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(longs = {ONE_SHARE, 20})
    void progressEndsAtAllThatWasToBeRead(long bytesAShare) throws IOException {
        List<Long> last = new ArrayList<>(List.of(0L, 0L));

        new CatalogImporter(CatalogImporter.LIMITS, bytesAShare).run(folder.resolve("tables"), out(), (read, ofAll) -> {
            assertThat(read).isGreaterThanOrEqualTo(last.getFirst());
            last.set(0, read);
            last.set(1, ofAll);
        });

        assertThat(last.getFirst()).isPositive().isEqualTo(last.getLast());
    }

    private CatalogImportReport imported(long bytesAShare) throws IOException {
        return new CatalogImporter(CatalogImporter.LIMITS, bytesAShare)
                .run(folder.resolve("tables"), out(), (read, ofAll) -> {});
    }

    private void table(String name, String... rows) throws IOException {
        Path file = folder.resolve("tables").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", rows).replace('|', '\t') + "\n");
    }

    private Path out() {
        return folder.resolve("catalog.parquet");
    }
}
