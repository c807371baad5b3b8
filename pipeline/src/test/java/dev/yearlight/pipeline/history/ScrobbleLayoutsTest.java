package dev.yearlight.pipeline.history;

import static dev.yearlight.pipeline.history.Imports.read;
import static dev.yearlight.pipeline.history.Imports.text;
import static dev.yearlight.pipeline.history.Imports.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.domain.Play;
import dev.yearlight.pipeline.intake.ImportRefusedException;
import dev.yearlight.pipeline.intake.OddReason;
import dev.yearlight.pipeline.intake.OddRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScrobbleLayoutsTest {

    private static final List<String> TWO_PLAYS =
            List.of("2023-05-01T07:59:10Z Tides by Nova Ray", "2023-05-01T08:03:20Z Paper, Moon by The \"Wren\"");
    private static final List<String> TO_THE_MINUTE =
            List.of("2023-05-01T07:59:00Z Tides by Nova Ray", "2023-05-01T08:03:00Z Paper, Moon by The \"Wren\"");

    @TempDir
    Path folder;

    static Stream<Arguments> layouts() {
        return Stream.of(
                layout("nova.csv", TO_THE_MINUTE, "Last.fm table with the time in date", """
                        "The ""Wren\""","Album","Paper, Moon","01 May 2023 08:03"
                        "Nova Ray","Album","Tides","01 May 2023 07:59"
                        """),
                layout("nova.csv", TO_THE_MINUTE, "Last.fm table with the time in date", """
                        artist,album,track,date
                        "The ""Wren\""",Album,"Paper, Moon",01 May 2023 08:03
                        Nova Ray,,Tides,01 May 2023 07:59
                        """),
                layout("recenttracks-nova-1683000000.csv", TWO_PLAYS, "Last.fm table with the time in uts", """
                        uts,utc_time,artist,artist_mbid,album,album_mbid,track,track_mbid
                        "1682928200","01 May 2023, 08:03","The ""Wren\""","","Album","","Paper, Moon",""
                        "1682927950","01 May 2023, 07:59","Nova Ray","","Album","","Tides",""
                        """),
                layout("ts_scrobbles.csv", TWO_PLAYS, "Last.fm table with the time in ts", """
                        ts,track,artist,album
                        2023-05-01 11:03:20+03:00,"Paper, Moon","The ""Wren\""",Album
                        2023-05-01 10:59:10+03:00,Tides,Nova Ray,Album
                        """),
                layout("lastfmstats-nova.csv", TWO_PLAYS, "Last.fm table with the time in date", """
                        Artist;Album;AlbumId;Track;Date#nova
                        "The ""Wren\""";"Album";"";"Paper, Moon";"1682928200000"
                        "Nova Ray";"Album";"";"Tides";"1682927950000"
                        """),
                layout("lastfmstats-nova.json", TWO_PLAYS, "Last.fm table with the time in date", """
                        {"username":"nova","scrobbles":[
                        {"track":"Paper, Moon","artist":"The \\"Wren\\"","album":"","albumId":"","date":1682928200000},
                        {"track":"Tides","artist":"Nova Ray","album":"","albumId":"","date":1682927950000}]}
                        """),
                layout("recenttracks-nova-1683000000.json", TWO_PLAYS, "Last.fm JSON as its API answers", """
                        [{"track":[{"artist":{"mbid":"","#text":"The \\"Wren\\""},"name":"Paper, Moon",
                        "image":[{"size":"small","#text":""}],"date":{"uts":"1682928200","#text":"01 May 2023, 08:03"}}],
                        "@attr":{"user":"nova","page":"1"}},
                        {"track":[{"artist":{"mbid":"","#text":"Nova Ray"},"name":"Tides",
                        "date":{"uts":"1682927950","#text":"01 May 2023, 07:59"}}],"@attr":{"user":"nova","page":"2"}}]
                        """),
                layout("scrobbles.json", TWO_PLAYS, "Last.fm JSON as its API answers", """
                        {"recenttracks":{"@attr":{"user":"nova"},"track":[
                        {"artist":{"name":"The \\"Wren\\""},"name":"Paper, Moon","date":{"uts":"1682928200"}},
                        {"artist":{"name":"Nova Ray"},"name":"Tides","date":{"uts":"1682927950"}}]}}
                        """),
                layout("listens/2023/5.jsonl", TWO_PLAYS, "ListenBrainz log", """
                        {"listened_at":1682928200,"track_metadata":{"track_name":"Paper, Moon","artist_name":"The \\"Wren\\"","additional_info":{"duration_ms":204000,"artist_mbids":["a","b"]}}}
                        {"listened_at":1682927950,"track_metadata":{"track_name":"Tides","artist_name":"Nova Ray"}}
                        """),
                layout("nova_lb-2023-06-01.json", TWO_PLAYS, "ListenBrainz log", """
                        [{"listened_at":1682928200,"track_metadata":{"track_name":"Paper, Moon","artist_name":"The \\"Wren\\""}},
                        {"listened_at":1682927950,"track_metadata":{"track_name":"Tides","artist_name":"Nova Ray"}}]
                        """),
                layout("maloja_export_20230601.json", TWO_PLAYS, "Maloja log", """
                        {"maloja":{"export_time":1685577600},"scrobbles":[
                        {"time":1682927950,"track":{"artists":["Nova Ray","Guest"],"title":"Tides","album":null},"duration":null},
                        {"time":1682928200,"track":{"artists":["The \\"Wren\\""],"title":"Paper, Moon"},"duration":null}]}
                        """),
                layout(
                        "exported_tracks.txt",
                        TWO_PLAYS,
                        "Libre.fm log",
                        "1682928200\tPaper, Moon\tThe \"Wren\"\tAlbum\t\t\t\n1682927950\tTides\tNova Ray\tAlbum\t\t\t\n"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("layouts")
    void eachLayoutGivesTheSamePlaysAtTheirStartsWithoutALength(
            String file, List<String> plays, String layout, String content) throws IOException {
        text(folder.resolve(file), content);
        text(folder.resolve("notes.txt"), "other,columns\n1,2\n");

        ImportedHistory history = read(folder);

        assertThat(told(history)).isEqualTo(plays);
        assertThat(history.plays()).extracting(Play::playedMillis).containsOnly(Play.UNKNOWN_DURATION);
        assertThat(history.report().files()).extracting(FileCount::layout).containsExactly(layout);
        assertThat(history.report().odd()).isZero();
        assertThat(history.report().listedIgnoredFiles()).containsExactly("notes.txt");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("layouts")
    void aByteOrderMarkAndLineEndsOfWindowsChangeNothing(String file, List<String> plays, String layout, String content)
            throws IOException {
        text(folder.resolve(file), "\ufeff" + content.replace("\n", "\r\n"));

        assertThat(told(read(folder))).isEqualTo(plays);
    }

    @Test
    void howLongAListenReallyWasIsTakenWhereItIsTold() throws IOException {
        text(folder.resolve("export/listens/2023/5.jsonl"), """
                {"listened_at":1682927950,"track_metadata":{"track_name":"Tides","artist_name":"Nova Ray","additional_info":{"duration_played":125,"duration_ms":204000}}}
                {"listened_at":1682928950,"track_metadata":{"track_name":"Tides","artist_name":"Nova Ray","additional_info":{"duration_played":"soon"}}}
                """);

        assertThat(read(folder).plays())
                .extracting(Play::playedMillis)
                .containsExactly(125_000L, Play.UNKNOWN_DURATION);
    }

    @Test
    void theZipOfListenBrainzIsReadAcrossItsMonths() throws IOException {
        String listen =
                "{\"listened_at\":%d,\"track_metadata\":{\"track_name\":\"Tides\",\"artist_name\":\"Nova Ray\"}}\n";
        Path zip = zip(
                folder.resolve("listenbrainz_nova_1685577600.zip"),
                Map.of(
                        "user.json",
                        "{\"user_id\":1,\"username\":\"nova\"}",
                        "feedback.jsonl",
                        "{\"recording_mbid\":\"a\",\"score\":1}\n",
                        "listens/2022/12.jsonl",
                        listen.formatted(1671500000L),
                        "listens/2023/1.jsonl",
                        listen.formatted(1673500000L) + listen.formatted(1673500300L)));

        ImportReport report = read(zip).report();

        assertThat(report.plays()).isEqualTo(3);
        assertThat(report.listedIgnoredFiles())
                .containsExactly(zip.getFileName() + "/feedback.jsonl", zip.getFileName() + "/user.json");
    }

    @Test
    void whatPlaysJustThenIsCountedAndLeftOut() throws IOException {
        text(folder.resolve("a.csv"), "ts,track,artist,album\n,Tides,Nova Ray,\n2023-05-01 10:59:10,Tides,Nova Ray,\n");
        text(folder.resolve("b.json"), """
                [{"artist":{"#text":"Nova Ray"},"name":"Tides","@attr":{"nowplaying":"true"}},
                {"artist":{"#text":"Nova Ray"},"name":"Tides","date":{"uts":"1682938750"}}]
                """);

        ImportReport report = read(folder).report();

        assertThat(report.listedOddRows())
                .containsExactly(
                        new OddRow("a.csv", 1, OddReason.NOW_PLAYING), new OddRow("b.json", 1, OddReason.NOW_PLAYING));
        assertThat(report.plays()).isEqualTo(1);
        assertThat(report.duplicates()).as("both files tell it, to the second").isEqualTo(1);
    }

    @Test
    void oneScrobbleToldToTheMinuteAndToTheSecondIsOnePlay() throws IOException {
        text(folder.resolve("minutes.csv"), "Nova Ray,,Tides,01 May 2023 07:59\n");
        text(folder.resolve("seconds.csv"), "ts,track,artist\n2023-05-01 07:59:10,Tides,Nova Ray\n");

        assertThat(told(read(folder))).containsExactly("2023-05-01T07:59:10Z Tides by Nova Ray");
    }

    @Test
    void theSkippedHourAndTheHourThatCameTwiceKeepTheirInstants() throws IOException {
        text(folder.resolve("ts_scrobbles.csv"), """
                ts,track,artist
                2020-10-25 03:30:00+03:00,First,Nova Ray
                2020-10-25 03:30:00+02:00,Second,Nova Ray
                2021-03-28 02:59:59+02:00,Third,Nova Ray
                2021-03-28 04:00:00+03:00,Fourth,Nova Ray
                """);

        assertThat(told(read(folder)))
                .containsExactly(
                        "2020-10-25T00:30:00Z First by Nova Ray",
                        "2020-10-25T01:30:00Z Second by Nova Ray",
                        "2021-03-28T00:59:59Z Third by Nova Ray",
                        "2021-03-28T01:00:00Z Fourth by Nova Ray");
    }

    @Test
    void scrobblesOfTheFirstYearsAreHistoryAndTheEpochItselfIsNot() throws IOException {
        text(folder.resolve("a.csv"), "uts,artist,track\n1104537600,Nova Ray,Tides\n0,Nova Ray,Tides\n");

        ImportReport report = read(folder).report();

        assertThat(report.plays()).isEqualTo(1);
        assertThat(report.oddRows()).isEqualTo(Map.of(OddReason.BEFORE_STREAMING, 1L));
    }

    @Test
    void aLogOfScrobblesBesideWhatItLoggedIsRefused() throws IOException {
        text(folder.resolve("ts_scrobbles.csv"), "ts,track,artist\n2023-05-01 07:59:10,Tides,Nova Ray\n");
        text(
                folder.resolve("StreamingHistory0.json"),
                "[" + Imports.account("2023-05-01 08:02", "Tides", 180_000) + "]");

        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("Spotify and Last.fm are in one import");
    }

    private static List<String> told(ImportedHistory history) {
        return history.plays().stream()
                .map(play ->
                        "%s %s by %s".formatted(Instant.ofEpochMilli(play.startMillis()), play.title(), play.creator()))
                .toList();
    }

    private static Arguments layout(String file, List<String> plays, String words, String content) {
        return Arguments.of(file, plays, words, content);
    }
}
