package dev.yearlight.pipeline.history;

import static dev.yearlight.pipeline.history.Imports.fixture;
import static dev.yearlight.pipeline.history.Imports.read;
import static dev.yearlight.pipeline.history.Imports.text;
import static dev.yearlight.pipeline.history.Imports.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.pipeline.intake.ImportLimits;
import dev.yearlight.pipeline.intake.ImportRefusedException;
import dev.yearlight.pipeline.intake.OddReason;
import dev.yearlight.pipeline.intake.OddRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryImporterTest {

    @TempDir
    Path folder;

    @Test
    void oldAccountDataKeepsTheOrderOfTheFileWithinAMinute() throws IOException {
        ImportedHistory history = read(fixture("account-old"));

        assertThat(history.plays())
                .extracting(Play::title)
                .containsExactly("Slow Comet", "Paper Moon", "Tides", "Middle", "Unknown Track", "Last");
        Play first = history.plays().getFirst();
        assertThat(Instant.ofEpochMilli(first.startMillis()))
                .as("the file tells the end")
                .isEqualTo("2019-03-01T07:56:40Z");
        assertThat(first.kind()).isEqualTo(PlayKind.TRACK);
    }

    @Test
    void whatHoldsNoHistoryIsIgnoredByName() throws IOException {
        ImportReport report = read(fixture("account-old")).report();

        assertThat(report.ignoredFiles()).isEqualTo(2);
        assertThat(report.listedIgnoredFiles()).containsExactly("MyData/Playlist1.json", "MyData/Userdata.json");
        assertThat(report.files())
                .extracting(FileCount::file)
                .containsExactly(
                        "MyData/StreamingHistory0.json",
                        "MyData/StreamingHistory2.json",
                        "MyData/StreamingHistory10.json");
    }

    @Test
    void anUnknownArtistIsKeptAndNeverShapesTaste() throws IOException {
        ImportedHistory history = read(fixture("account-old"));

        assertThat(history.plays())
                .filteredOn(play -> !play.shapesTaste())
                .extracting(Play::creator)
                .containsExactly("Unknown Artist");
        assertThat(history.report().unnamedCreators()).isEqualTo(1);
    }

    @Test
    void newAccountDataKnowsPodcastsAndAudiobooks() throws IOException {
        ImportedHistory history = read(fixture("account-new"));

        assertThat(history.report().playsByKind())
                .isEqualTo(Map.of(PlayKind.TRACK, 3L, PlayKind.EPISODE, 1L, PlayKind.CHAPTER, 2L));
        assertThat(history.plays())
                .filteredOn(play -> play.kind() == PlayKind.CHAPTER)
                .extracting(play -> play.title() + " of " + play.creator())
                .containsExactly("Chapter 3 of The Salt Road", "The Salt Road of The Salt Road");
        assertThat(history.report().files())
                .extracting(FileCount::layout)
                .containsExactly(
                        "Spotify account data, audiobooks",
                        "Spotify account data, music",
                        FileCount.NO_ROWS,
                        "Spotify account data, podcasts");
    }

    @Test
    void equalRowsOfOneAccountFileAreAsManyPlays() throws IOException {
        assertThat(read(fixture("account-new")).report().duplicates()).isZero();
    }

    @Test
    void extendedHistoryOf19FieldsIsSortedByEndAndKnowsPrivateSessions() throws IOException {
        ImportedHistory history = read(fixture("extended-19"));

        assertThat(history.plays()).extracting(Play::title).containsExactly("Paper Moon", "Slow Comet");
        assertThat(history.plays()).extracting(Play::privateSession).containsExactly(true, false);
        assertThat(history.report().privatePlays()).isEqualTo(1);
        assertThat(history.report().oddRows()).isEqualTo(Map.of(OddReason.NO_NAMES, 1L));
        assertThat(history.report().firstStart()).isEqualTo("2022-05-31T09:57:00Z");
        assertThat(history.report().lastStart()).isEqualTo("2022-06-01T09:57:07Z");
    }

    @Test
    void extendedHistoryOf21FieldsKnowsEpisodes() throws IOException {
        assertThat(read(fixture("extended-21")).plays())
                .extracting(Play::kind, Play::creator)
                .containsExactly(tuple(PlayKind.TRACK, "Nova Ray"), tuple(PlayKind.EPISODE, "Harbour Talk"));
    }

    @Test
    void extendedHistoryOf23FieldsKnowsChaptersAndKeepsWhatHasNoShow() throws IOException {
        List<Play> plays = read(fixture("extended-23")).plays();

        assertThat(plays).extracting(Play::kind).containsExactly(PlayKind.EPISODE, PlayKind.CHAPTER, PlayKind.TRACK);
        assertThat(plays).extracting(Play::creator).containsExactly("Unknown Show", "The Salt Road", "Unknown Artist");
        assertThat(plays).extracting(Play::shapesTaste).containsExactly(false, true, false);
    }

    @Test
    void oddRowsAreCountedByReasonAndListedWithTheirRow() throws IOException {
        ImportReport report = read(fixture("odd")).report();

        assertThat(report.plays()).isEqualTo(1);
        assertThat(report.listedOddRows())
                .extracting(OddRow::row, OddRow::reason)
                .containsExactly(
                        tuple(2L, OddReason.NO_NAMES),
                        tuple(3L, OddReason.UNREADABLE_TIME),
                        tuple(4L, OddReason.NEGATIVE_DURATION),
                        tuple(5L, OddReason.LONGER_THAN_A_DAY),
                        tuple(6L, OddReason.IN_THE_FUTURE),
                        tuple(7L, OddReason.BEFORE_STREAMING),
                        tuple(8L, OddReason.UNREADABLE_DURATION),
                        tuple(9L, OddReason.NAME_TOO_LONG),
                        tuple(10L, OddReason.NOT_AN_OBJECT),
                        tuple(11L, OddReason.UNKNOWN_FIELDS));
        assertThat(report.rows()).isEqualTo(report.plays() + report.odd() + report.duplicates());
    }

    @Test
    void everyOddRowIsCountedAlsoBeyondTheList() throws IOException {
        ImportLimits oneListed = new ImportLimits(1 << 20, 10, 100, 2, 100, 100, 1);

        ImportReport report = new HistoryImporter(oneListed, Imports.CLOCK)
                .read(fixture("odd"))
                .report();

        assertThat(report.listedOddRows()).hasSize(1);
        assertThat(report.odd()).isEqualTo(10);
    }

    @Test
    void aZipGivesTheSamePlaysAsItsFolder() throws IOException {
        Path zip = zip(
                folder.resolve("my_spotify_data.zip"),
                Map.of(
                        "MyData/StreamingHistory0.json",
                        Files.readString(fixture("account-old/MyData/StreamingHistory0.json")),
                        "MyData/StreamingHistory2.json",
                        Files.readString(fixture("account-old/MyData/StreamingHistory2.json")),
                        "MyData/StreamingHistory10.json",
                        Files.readString(fixture("account-old/MyData/StreamingHistory10.json"))));

        assertThat(read(zip).plays()).isEqualTo(read(fixture("account-old")).plays());
        assertThat(read(folder).plays())
                .as("a zip in a folder")
                .isEqualTo(read(zip).plays());
    }

    @Test
    void aFileAloneIsKnownByItsFields() throws IOException {
        Path renamed = Files.copy(
                fixture("extended-21/Streaming_History_Audio_2022_1.json"), folder.resolve("download (3).txt"));

        assertThat(read(renamed).plays()).hasSize(2);
    }

    @Test
    void aFolderWithoutHistoryNamesTheLayoutsKnown() throws IOException {
        text(folder.resolve("Playlist1.json"), "{}");
        text(folder.resolve("Userdata.json"), "{}");

        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("holds no listening history; its files: 2")
                .hasMessageContaining("StreamingHistory_music_0.json")
                .hasMessageContaining("Streaming_History_Audio_*.json");
    }

    @Test
    void aFileThatIsNoHistoryIsRefusedWithWhatWasFound() throws IOException {
        text(folder.resolve("StreamingHistory0.json"), "[{\"uts\":1,\"artist\":\"secret\"}]");

        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("StreamingHistory0.json")
                .hasMessageContaining("the fields artist, uts")
                .hasMessageContaining("Known layouts")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "nonsense secret",
                "[{\"endTime\":\"secret",
                "[{\"endTime\":1,\"endTime\":\"secret\"}]",
                "[] secret",
                "[1]"
            })
    void aBrokenFileIsRefusedWithoutRepeatingIt(String content) throws IOException {
        text(folder.resolve("StreamingHistory0.json"), content);

        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("StreamingHistory0.json")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aFileThatIsCutOffIsRefusedAsAWhole() throws IOException {
        String whole = Files.readString(fixture("account-old/MyData/StreamingHistory0.json"));
        text(folder.resolve("StreamingHistory0.json"), whole.substring(0, whole.length() / 2));

        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void aPathThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> read(folder.resolve("nothing")))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("does not exist");
    }
}
