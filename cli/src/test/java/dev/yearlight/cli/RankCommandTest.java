package dev.yearlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yearlight.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankCommandTest {

    private static final Path HOME = Path.of(System.getProperty("yearlight.home", ".."));
    private static final String EXAMPLE = HOME.resolve("examples/history").toString();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void theExamplesPlantedDaysAreToldWithTheirFigures() {
        Path page = folder.resolve("pages/explain.html");
        CommandRun run = CommandRun.of(
                "rank", "--history", EXAMPLE, "--timezone", "America/Denver", "--explain", "--html", page.toString());

        assertThat(run.code()).isZero();
        assertThat(page).content().contains("Tuesday 18 November 2025", "Biggest Discovery Day");
        assertThat(run.out())
                .containsSubsequence(
                        "Read       1,565 rows in 1 file: 1,565 plays, 0 duplicates, 0 odd rows",
                        "Year       2025-01-01 to 2025-12-31, days as in America/Denver",
                        "Remarkable days",
                        "  Tue 14 Jan 2025  Biggest Podcast Listening Day   strength 0.82  score 0.69",
                        "                   134 minutes of podcasts · 3 podcast episodes",
                        "  Tue 18 Feb 2025  Most Unusual Listening Day",
                        "  Sat 19 Apr 2025  Biggest Top Artist Day",
                        "  Thu 10 Jul 2025  Biggest Music Listening Day",
                        "397 minutes of music · 14 minutes of music on a usual day · 27.9 times the usual",
                        "  Tue 18 Nov 2025  Biggest Discovery Day",
                        "Runners-up",
                        "not chosen: 2025-01-14 is told for a category of a higher score",
                        "Withheld",
                        "Most Nostalgic Day              needs a catalog of genres and release years (--catalog FILE)",
                        "Notes");
    }

    @Test
    void aZipAsDownloadedGivesTheSameDays() throws IOException {
        Path zip = folder.resolve("my_spotify_data.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("Spotify Extended Streaming History/Streaming_History_Audio_2025.json"));
            Files.copy(Path.of(EXAMPLE, "Streaming_History_Audio_2025.json"), out);
        }

        CommandRun zipped = CommandRun.of("rank", "--history", zip.toString(), "--timezone", "America/Denver");

        assertThat(zipped.out())
                .isEqualTo(CommandRun.of("rank", "--history", EXAMPLE, "--timezone", "America/Denver")
                        .out());
    }

    @Test
    void settingsChangeWhatIsChosenAndTheVersion() throws IOException {
        Path file = Files.writeString(folder.resolve("my.properties"), "yearlight.ranking.most-days=2\n");

        CommandRun run = CommandRun.of(
                "rank", "--history", EXAMPLE, "--timezone", "America/Denver", "--json", "--config", file.toString());

        JsonNode document = MAPPER.readTree(run.out());
        assertThat(document.path("chosen")).hasSize(2);
        assertThat(document.path("rankingVersion").asText())
                .isNotEqualTo(exampleJson().path("rankingVersion").asText());
    }

    @Test
    void rawPlaysAreSentToSpark() throws IOException {
        Path day = Files.createDirectories(folder.resolve("raw/date=2025-06-22"));
        Files.createFile(day.resolve("part-0.parquet"));
        String raw = folder.resolve("raw").toString();

        CommandRun run = CommandRun.of(
                "rank",
                "--plays",
                raw,
                "--listeners",
                "nobody",
                "--out",
                folder.resolve("out").toString());

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.remarks())
                .contains("holds raw plays, not sorted buckets of them")
                .contains("--engine spark", "./yearlight bucket --plays " + raw);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--history FOLDER/nowhere --timezone UTC | does not exist",
                "--history FOLDER --timezone UTC | Known layouts",
                "--history FOLDER/text.txt --timezone UTC | has the columns no history",
                "--history FOLDER/endsong_0.json --timezone UTC | cut off, at line 1",
                "--history EXAMPLE --timezone Mars/Olympus | Europe/Stockholm",
                "--history EXAMPLE | --timezone is missing",
                "--history EXAMPLE --timezone UTC --birthday 13-40 | --birthday must be MM-DD",
                "--history EXAMPLE --timezone UTC --country england | country must be two capital letters",
                "--history EXAMPLE --timezone UTC --from 2025-01-01 | --from and --to belong together",
                "--history EXAMPLE --timezone UTC --from 2025-03-01 --to 2025-01-01 | is after --to",
                "--history EXAMPLE --timezone UTC --from 2023-03-01 --to 2025-01-01 | 366 days at most",
                "--history EXAMPLE --timezone UTC --from soon --to later | must be a date such as",
                "--history EXAMPLE --timezone UTC --catalog FOLDER/nowhere | nowhere: does not exist",
                "--history EXAMPLE --timezone UTC --catalog FOLDER/text.txt | is no Parquet file",
                "--history EXAMPLE --timezone UTC --out FOLDER | not empty",
                "--history EXAMPLE --timezone UTC --set yearlight.ranking.most-days=6 | yearlight.ranking.most-days",
                "--history EXAMPLE --timezone UTC --set yearlight.ranking.most-day=4 | did you mean",
                "--history EXAMPLE --timezone UTC --config FOLDER/nowhere | no settings file",
                "--history EXAMPLE --plays FOLDER | excludes --plays",
                "--plays FOLDER --listeners FOLDER/nowhere --out FOLDER/out | docs/data-sets.md",
                "--plays FOLDER --out FOLDER/out | belong together",
                "--plays FOLDER --listeners FOLDER/l --out FOLDER/out --master local[2] | are Spark's",
                "--plays FOLDER --listeners FOLDER/l --out FOLDER/out --engine flink | --engine",
                "--history EXAMPLE --timezon UTC | --timezone",
                "'' | nothing to rank was named"
            })
    void whatIsWrongIsSaidWithoutATrace(String arguments, String said) throws IOException {
        Files.writeString(folder.resolve("text.txt"), "no history");
        Files.writeString(folder.resolve("endsong_0.json"), "[{\"ts\":\"2024");
        if (said.equals("Known layouts")) {
            Files.delete(folder.resolve("endsong_0.json"));
        }
        List<String> words = new ArrayList<>(List.of("rank"));
        if (!arguments.isEmpty()) {
            words.addAll(List.of(arguments
                    .replace("FOLDER", folder.toString())
                    .replace("EXAMPLE", EXAMPLE)
                    .split(" ")));
        }

        CommandRun run = CommandRun.of(words.toArray(String[]::new));

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.remarks()).contains("yearlight rank: ", said).doesNotContain("\tat ", "Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theDocumentedJsonIsWhatTheCommandsPrint() throws IOException {
        List<JsonNode> documented = new ArrayList<>();
        String page = Files.readString(HOME.resolve("docs/rank-json.md"));
        for (MatchResult block : Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .toList()) {
            documented.add(MAPPER.readTree(block.group(1)));
        }

        assertThat(documented).hasSize(2);
        assertThat(withoutZoneData(documented.getFirst())).isEqualTo(withoutZoneData(exampleJson()));
        assertThat(keys(documented.getLast())).isEqualTo(keys(sampleJson()));
        Set<String> fields = new TreeSet<>();
        documented.forEach(document -> fields.addAll(keys(document)));
        assertThat(fields).allSatisfy(field -> assertThat(page).contains("| `" + field + "` |"));
    }

    /** Java releases differ in it. */
    private static JsonNode withoutZoneData(JsonNode document) {
        return ((ObjectNode) document.deepCopy()).without("zoneDataVersion");
    }

    private static JsonNode exampleJson() throws JsonProcessingException {
        return MAPPER.readTree(
                CommandRun.of("rank", "--history", EXAMPLE, "--timezone", "America/Denver", "--country", "US", "--json")
                        .out());
    }

    private JsonNode sampleJson() throws JsonProcessingException {
        Path sample = folder.resolve("sample");
        CommandRun made = CommandRun.of("sample", "--listeners", "2", "--year", "2025", "--out", sample.toString());
        assertThat(made.code()).isZero();
        CommandRun again = CommandRun.of("sample", "--listeners", "2", "--year", "2025", "--out", sample.toString());
        assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(again.remarks()).contains("not empty; choose a folder that is new or empty");
        CommandRun ranked = CommandRun.of(
                "rank",
                "--plays",
                sample.resolve("plays").toString(),
                "--listeners",
                sample.resolve("listeners.parquet").toString(),
                "--catalog",
                sample.resolve("catalog.parquet").toString(),
                "--from",
                "2025-01-01",
                "--to",
                "2025-12-31",
                "--out",
                folder.resolve("snapshots").toString(),
                "--json");
        return MAPPER.readTree(ranked.out());
    }

    /** Names of fields at any depth; what maps hold by category or cause is no field. */
    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.properties().forEach(field -> {
            if (!field.getKey().matches("[A-Z_]+")) {
                keys.add(field.getKey());
            }
            keys.addAll(keys(field.getValue()));
        });
        if (node.isArray()) {
            node.forEach(element -> keys.addAll(keys(element)));
        }
        return keys;
    }
}
