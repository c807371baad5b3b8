package dev.yearlight.pipeline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.TrackFacts;
import dev.yearlight.pipeline.data.CatalogFile;
import dev.yearlight.pipeline.intake.ImportRefusedException;
import dev.yearlight.pipeline.intake.OddReason;
import dev.yearlight.pipeline.intake.OddRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogCsvTest {

    @TempDir
    Path folder;

    @Test
    void everyColumnComesBackFromTheDataSet() throws IOException {
        CatalogImportReport report = imported("""
                title,creator,genres,release_year,length_ms
                Tides,Nova Ray,dream pop;shoegaze,1994,204000
                "Paper, Moon","The ""Wren\""",,,61000
                Harbour,Nova Ray, folk ; ;folk;indie ,,
                Nothing Known,Nova Ray,,,
                """);

        Catalog catalog = CatalogFile.read(out());
        assertThat(catalog.find("nova ray", "TIDES"))
                .isEqualTo(new TrackFacts(List.of("dream pop", "shoegaze"), 1994, 204_000));
        assertThat(catalog.find("The \"Wren\"", "Paper, Moon")).isEqualTo(new TrackFacts(List.of(), 0, 61_000));
        assertThat(catalog.find("Nova Ray", "Harbour").genres()).containsExactly("folk", "indie");
        assertThat(report)
                .returns(4L, CatalogImportReport::rows)
                .returns(3L, CatalogImportReport::tracks)
                .returns(1L, CatalogImportReport::factless)
                .returns(0L, CatalogImportReport::merged)
                .returns(2L, CatalogImportReport::withGenres)
                .returns(1L, CatalogImportReport::withYear)
                .returns(2L, CatalogImportReport::withLength);
    }

    @Test
    void columnsStandInAnyOrderAndTheOptionalOnesMayBeMissing() throws IOException {
        imported("\ufeffLabel,Creator,GENRES,Title\r\nx,Nova Ray,folk,Tides\r\n");

        assertThat(CatalogFile.read(out()).find("Nova Ray", "Tides")).isEqualTo(new TrackFacts(List.of("folk"), 0, 0));
    }

    @Test
    void oddRowsAreCountedWithTheirNumber() throws IOException {
        CatalogImportReport report = imported("""
                title,creator,genres,release_year,length_ms
                ,Nova Ray,folk,,
                Tides,Nova Ray,folk,94,
                Tides,Nova Ray,folk,,long
                Tides,Nova Ray,folk,,-1
                Tides,Nova Ray,folk,,86400001
                Tides,Nova Ray,folk
                Ti\0des,Nova Ray,folk,,
                Tides,%s,folk,,
                Tides,Nova Ray,1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21,,
                Tides,Nova Ray,folk,1994,204000
                """.formatted("x".repeat(501)));

        assertThat(report.listedOddRows())
                .extracting(OddRow::row, OddRow::reason)
                .containsExactly(
                        tuple(1L, OddReason.NO_NAMES),
                        tuple(2L, OddReason.UNREADABLE_YEAR),
                        tuple(3L, OddReason.UNREADABLE_DURATION),
                        tuple(4L, OddReason.NEGATIVE_DURATION),
                        tuple(5L, OddReason.LONGER_THAN_A_DAY),
                        tuple(6L, OddReason.WRONG_FIELD_COUNT),
                        tuple(7L, OddReason.UNREADABLE_TEXT),
                        tuple(8L, OddReason.NAME_TOO_LONG),
                        tuple(9L, OddReason.TOO_MANY_GENRES));
        assertThat(report.tracks()).isEqualTo(1);
        assertThat(report.odd()).isEqualTo(9);
    }

    @Test
    void anUnknownHeaderIsRefusedWithTheColumnsFoundAndTheCatalogsKnown() {
        assertThatThrownBy(() -> imported("Song,Artist\nsecret,Nova Ray\n"))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("has the columns song, artist")
                .hasMessageContaining("Known catalogs:")
                .hasMessageNotContaining("secret");
        assertThat(out()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title,creator,genres\n\"Tides,Nova Ray,folk\n", "title,creator,genres\nTides,,folk\n"})
    void whatIsBrokenOrTellsNothingLeavesNoFile(String text) {
        assertThatThrownBy(() -> imported(text)).isInstanceOf(ImportRefusedException.class);

        assertThat(folder).isDirectoryNotContaining(file -> file.toString().contains("parquet"));
    }

    @Test
    void bytesThatAreNoTextMakeARowOdd() throws IOException {
        Path file = folder.resolve("tracks.csv");
        Files.write(
                file,
                "title,creator,genres\nTid\u00e9s,Nova Ray,folk\nTides,Nova Ray,folk\n"
                        .getBytes(StandardCharsets.ISO_8859_1));

        CatalogImportReport report = new CatalogImporter(CatalogImporter.LIMITS).run(file, out(), (bytes, ofAll) -> {});

        assertThat(report.listedOddRows()).containsExactly(new OddRow("tracks.csv", 1, OddReason.UNREADABLE_TEXT));
    }

    private CatalogImportReport imported(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("tracks.csv"), text);
        return new CatalogImporter(CatalogImporter.LIMITS).run(file, out(), (bytes, ofAll) -> {});
    }

    private Path out() {
        return folder.resolve("catalog.parquet");
    }
}
