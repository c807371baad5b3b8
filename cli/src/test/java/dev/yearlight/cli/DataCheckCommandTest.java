package dev.yearlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yearlight.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCheckCommandTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path PAGE = Path.of(System.getProperty("yearlight.home"), "docs/data-sets.md");

    @TempDir
    static Path sample = Path.of("");

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void invent() {
        CommandRun run = CommandRun.of(
                "sample",
                "--listeners",
                "4",
                "--year",
                "2024",
                "--out",
                sample.resolve("data").toString());
        assertThat(run.code()).isZero();
    }

    @Test
    void soundDataIsToldInLinesOf80Columns() {
        CommandRun run = check(data().resolve("plays"), "--strict");

        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .containsSubsequence("Plays\n", "Times\n", "Durations\n", "Listeners\n", "Catalog\n")
                .contains("2024-12-31 (UTC)")
                .endsWith("OK: ranking runs on it, and nothing is odd\n");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void brokenDataIsBadInputThatNamesTheFileAndWhatRankMakesOfIt() throws IOException {
        Path plays = copyOfPlays();
        Path first = plays.resolve("bucket-00000-of-00008.parquet");
        byte[] bytes = Files.readAllBytes(first);
        Files.write(first, Arrays.copyOf(bytes, bytes.length - 9));

        CommandRun run = check(plays);

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out())
                .containsSubsequence(
                        "  BROKEN             1  files that cannot be read",
                        "rank refuses them",
                        "bucket-00000-of-00008.parquet: is no Parquet file",
                        "BROKEN: ranking refuses it");
    }

    @Test
    void whatIsOddIsAnErrorOnlyWhereAskedFor() throws IOException {
        Path plays = copyOfPlays();
        Files.copy(plays.resolve("bucket-00000-of-00008.parquet"), plays.resolve("more.parquet"));

        CommandRun run = check(plays);

        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).containsSubsequence("  odd                1  Parquet files that are no buckets", "ODD:");
        assertThat(check(plays, "--strict").code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void everyNameOfTheJsonIsDocumented() throws IOException {
        Path raw = copyOfPlays();
        for (int bucket = 0; bucket < 8; bucket++) {
            Files.move(
                    raw.resolve("bucket-0000" + bucket + "-of-00008.parquet"),
                    raw.resolve("part-" + bucket + ".parquet"));
        }
        String page = Files.readString(PAGE);
        List<JsonNode> documents = List.of(
                MAPPER.readTree(check(data().resolve("plays"), "--json").out()),
                MAPPER.readTree(check(raw, "--json").out()),
                MAPPER.readTree(CommandRun.of(
                                "data",
                                "check",
                                "--plays",
                                raw.toString(),
                                "--from",
                                "2024-01-01",
                                "--to",
                                "2024-12-31",
                                "--json")
                        .out()),
                MAPPER.readTree(CommandRun.of("data", "check", "--snapshots", raw.toString(), "--json")
                        .out()));

        assertThat(documents)
                .extracting(document -> document.path("verdict").asText())
                .containsExactly("OK", "OK", "OK", "BROKEN");
        for (JsonNode document : documents) {
            assertThat(document.path("schema").asText()).isEqualTo("yearlight.data-check/1");
            assertThat(names(document))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
        }
    }

    @Test
    void somethingToCheckMustBeNamed() {
        CommandRun run = CommandRun.of("data", "check");

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.remarks()).contains("nothing to check was named", "--plays DIR");
    }

    @Test
    void aUriIsRefusedAndNotTakenForAPath() {
        for (CommandRun run : List.of(
                CommandRun.of("data", "check", "--plays", "s3://bucket/plays"),
                CommandRun.of("bucket", "--plays", "raw", "--out", "gs://bucket/plays"))) {
            assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.remarks()).contains("://bucket/plays lies in an object store", "copy them here first");
        }
    }

    private static CommandRun check(Path plays, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "data",
                "check",
                "--plays",
                plays.toString(),
                "--listeners",
                data().resolve("listeners.parquet").toString(),
                "--catalog",
                data().resolve("catalog.parquet").toString(),
                "--from",
                "2024-01-01",
                "--to",
                "2024-12-31"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static Path data() {
        return sample.resolve("data");
    }

    private Path copyOfPlays() throws IOException {
        Path plays = Files.createDirectories(folder.resolve("plays"));
        try (Stream<Path> files = Files.list(data().resolve("plays"))) {
            for (Path file : files.toList()) {
                Files.copy(file, plays.resolve(file.getFileName()));
            }
        }
        return plays;
    }

    private static List<String> names(JsonNode document) {
        List<String> names = new ArrayList<>();
        document.path("lines").forEach(line -> names.add(line.path("name").asText()));
        return names;
    }
}
