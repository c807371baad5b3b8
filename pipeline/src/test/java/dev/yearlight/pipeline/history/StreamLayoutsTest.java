package dev.yearlight.pipeline.history;

import static dev.yearlight.pipeline.history.Imports.read;
import static dev.yearlight.pipeline.history.Imports.text;
import static dev.yearlight.pipeline.history.Imports.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.yearlight.domain.Play;
import dev.yearlight.pipeline.intake.ImportRefusedException;
import dev.yearlight.pipeline.intake.OddReason;
import dev.yearlight.pipeline.intake.OddRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamLayoutsTest {

    private static final String APPLE = """
            "Album Name","Container Artist Name","Song Name","Event Start Timestamp","Event End Timestamp","Event Type","Media Type","Play Duration Milliseconds","UTC Offset In Seconds"
            "Low Water","Nova Ray","Tides","2023-05-01T07:59:10.250Z","2023-05-01T08:02:10.250Z","PLAY_END","AUDIO","180000","7200"
            "Low Water","Nova Ray","Tides","2023-05-01T07:59:10.250Z","","PLAY_START","AUDIO","","7200"
            "Low Water","","Paper, Moon","2023-05-01T09:00:00Z","","PLAY_END","AUDIO","60000","7200"
            "Low Water","Nova Ray","","2023-05-01T09:00:00Z","2023-05-01T09:01:00Z","PLAY_END","AUDIO","60000","7200"
            "Low Water","Nova Ray","Tides","2023-05-01T10:00:00Z","2023-05-01T10:01:00Z","PLAY_END","AUDIO","-5","7200"
            "Low Water","Nova Ray","Tides","2023-05-01T10:00:00Z","2023-05-01T10:01:00Z","PLAY_END","AUDIO","","7200"
            "Low Water","Nova Ray","Tides","2023-05-01T10:00:00Z","2023-05-01T10:01:00Z","LYRIC_DISPLAY","AUDIO","1","7200"
            """;

    private static final String YOUTUBE = """
            [{"header":"YouTube Music","title":"Watched Tides","titleUrl":"https://music.example/watch?v=a",
            "subtitles":[{"name":"Nova Ray - Topic","url":"https://music.example/channel/a"}],
            "time":"2023-05-01T07:59:10.250Z","products":["YouTube"],"activityControls":["YouTube watch history"]},
            {"header":"YouTube","title":"Watched A cooking video","subtitles":[{"name":"A cook"}],"time":"2023-05-01T08:00:00Z"},
            {"header":"YouTube Music","title":"Watched a video that has been removed","time":"2023-05-01T08:10:00Z"},
            {"header":"YouTube Music","title":"Watched Harbour","subtitles":[{"name":"Release - Topic"}],"time":"2023-05-01T08:20:00Z"}]
            """;

    @TempDir
    Path folder;

    @Test
    void applesPlayActivityGivesThePlaysThatEnded() throws IOException {
        text(folder.resolve("Apple Music Play Activity.csv"), APPLE);

        ImportedHistory history = read(folder);

        assertThat(history.plays())
                .extracting(
                        play -> Instant.ofEpochMilli(play.startMillis()).toString(),
                        Play::playedMillis,
                        Play::title,
                        Play::creator,
                        Play::shapesTaste)
                .containsExactly(
                        tuple("2023-05-01T07:59:10.250Z", 180_000L, "Tides", "Nova Ray", true),
                        tuple("2023-05-01T09:00:00Z", 60_000L, "Paper, Moon", "Unknown Artist", false));
        assertThat(history.report().listedOddRows())
                .extracting(OddRow::row, OddRow::reason)
                .containsExactly(
                        tuple(2L, OddReason.NOT_A_PLAY),
                        tuple(4L, OddReason.NO_NAMES),
                        tuple(5L, OddReason.NEGATIVE_DURATION),
                        tuple(6L, OddReason.UNREADABLE_DURATION),
                        tuple(7L, OddReason.NOT_A_PLAY));
    }

    @Test
    void applesFormerColumnsAreKnownToo() throws IOException {
        text(folder.resolve("Apple Music Play Activity.csv"), """
                Artist Name,Content Name,Event End Timestamp,Event Type,Play Duration Milliseconds
                Nova Ray,Tides,2019-05-01T08:02:10Z,PLAY_END,180000
                """);

        assertThat(read(folder).plays())
                .extracting(Play::title, Play::creator)
                .containsExactly(tuple("Tides", "Nova Ray"));
    }

    @Test
    void applesZipIsReadAndItsOtherTablesAreIgnored() throws IOException {
        Path zip = zip(
                folder.resolve("Apple_Media_Services.zip"),
                Map.of(
                        "Apple_Media_Services/Apple Music Activity/Apple Music Play Activity.csv",
                        APPLE,
                        "Apple_Media_Services/Apple Music Activity/Apple Music - Favorites.csv",
                        "Favorite Type,Item Reference\nSONG,1\n"));

        ImportReport report = read(zip).report();

        assertThat(report.plays()).isEqualTo(2);
        assertThat(report.ignoredFiles()).isEqualTo(1);
    }

    @Test
    void aZipWithinAZipIsSaidNotToBeOpened() throws IOException {
        Path zip = zip(folder.resolve("Apple Media services information.zip"), Map.of("Apple_Media_Services.zip", ""));

        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("a zip within a zip, which is not opened: unpack the outer one");
    }

    @Test
    void onlyTheMusicOfAWatchHistoryIsPlays() throws IOException {
        text(folder.resolve("Takeout/YouTube and YouTube Music/history/watch-history.json"), YOUTUBE);

        ImportedHistory history = read(folder);

        assertThat(history.plays())
                .extracting(
                        play -> Instant.ofEpochMilli(play.startMillis()).toString(),
                        Play::playedMillis,
                        Play::title,
                        Play::creator,
                        Play::shapesTaste)
                .containsExactly(
                        tuple("2023-05-01T07:59:10.250Z", Play.UNKNOWN_DURATION, "Tides", "Nova Ray", true),
                        tuple("2023-05-01T08:20:00Z", Play.UNKNOWN_DURATION, "Harbour", "Unknown Artist", false));
        assertThat(history.report().listedOddRows())
                .extracting(OddRow::row, OddRow::reason)
                .containsExactly(tuple(2L, OddReason.NOT_A_PLAY), tuple(3L, OddReason.NO_NAMES));
    }

    @ParameterizedTest
    @CsvSource({
        "Watched Tides, Tides",
        "Tides angesehen, Tides",
        "Vous avez regard\u00e9\u00a0Tides, Tides",
        "Has visto Tides, Tides",
        "\u3092\u8996\u8074\u3057\u307e\u3057\u305f Tides, \u3092\u8996\u8074\u3057\u307e\u3057\u305f Tides"
    })
    void theSentenceAroundATitleIsTakenOffWhereItsLanguageIsKnown(String sentence, String title) throws IOException {
        text(folder.resolve("watch-history.json"), """
                [{"header":"YouTube Music","title":"%s","subtitles":[{"name":"Nova Ray"}],"time":"2023-05-01T07:59:10Z"}]
                """.formatted(sentence));

        assertThat(read(folder).plays()).extracting(Play::title).isEqualTo(List.of(title));
    }

    @Test
    void servicesThatPlayThemselvesMayBeImportedTogether() throws IOException {
        text(folder.resolve("Apple Music Play Activity.csv"), APPLE);
        text(folder.resolve("watch-history.json"), YOUTUBE);

        assertThat(read(folder).plays()).hasSize(4);
    }
}
