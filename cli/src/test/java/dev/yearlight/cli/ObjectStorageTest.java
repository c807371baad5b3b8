package dev.yearlight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.cli.terminal.ExitCode;
import dev.yearlight.pipeline.storage.Folder;
import dev.yearlight.pipeline.storage.LocalFile;
import dev.yearlight.pipeline.storage.Output;
import dev.yearlight.pipeline.storage.Place;
import dev.yearlight.pipeline.storage.Storage;
import dev.yearlight.pipeline.storage.StorageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sets in a store of a real S3 server. */
class ObjectStorageTest {

    private static final int LARGE = 20_000_001;

    @TempDir
    private static Path temporary = Path.of("");

    private static Path buckets = Path.of("");
    private static Path sample = Path.of("");
    private static Path scratch = Path.of("");
    private static Optional<S3Process> server = Optional.empty();

    @BeforeAll
    static void prepare() throws IOException {
        buckets = Files.createDirectories(temporary.resolve("buckets"));
        scratch = Files.createDirectories(temporary.resolve("scratch"));
        sample = temporary.resolve("sample");
        assertThat(CommandRun.of("sample", "--listeners", "6", "--out", sample.toString()))
                .extracting(CommandRun::code)
                .isEqualTo(ExitCode.OK);
        copy(sample, Files.createDirectories(buckets.resolve("music")).resolve("in"));
        server = Optional.of(S3Process.start(buckets));
    }

    @AfterAll
    static void stop() {
        server.ifPresent(S3Process::close);
    }

    @AfterEach
    void nothingStaysInScratch() {
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void aYearRankedFromAndToAStoreIsTheYearRankedHere() throws IOException {
        Path here = temporary.resolve("here");
        CommandRun local = rank(sample.toString(), here.toString());

        CommandRun remote = rank("s3://music/in", "s3://music/out/year");

        assertThat(remote.code()).as(remote.remarks()).isEqualTo(ExitCode.OK);
        assertThat(remote.out()).isEqualTo(local.out());
        assertThat(remote.remarks()).contains("next: ./yearlight publish --snapshots s3://music/out/year");
        try (Storage storage = storage("local-credential")) {
            Folder there = storage.folder(Place.of("s3://music/out/year"));
            assertThat(there.files())
                    .isEqualTo(Folder.of(here).files())
                    .contains("snapshots-00000-of-00008.avro", "run-facts.json", "summary.html");
            for (String name : there.files()) {
                try (LocalFile file = there.open(name)) {
                    assertThat(file.path()).hasSameBinaryContentAs(here.resolve(name));
                }
            }
        }

        CommandRun again = rank("s3://music/in", "s3://music/out/year");
        assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(again.remarks()).contains("s3://music/out/year is there already and not empty");

        CommandRun next = rank("s3://music/in", "s3://music/out/next", "--previous", "s3://music/out/year");
        assertThat(next.code()).as(next.remarks()).isEqualTo(ExitCode.OK);
    }

    @Test
    void brokenPlaysOfAStoreAreNamedByTheirUriAndLeaveNothing() throws IOException {
        copy(sample, buckets.resolve("music/broken"));
        Files.writeString(buckets.resolve("music/broken/plays/bucket-00003-of-00008.parquet"), "no parquet");

        CommandRun run = rank("s3://music/broken", "s3://music/out/broken");

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.remarks())
                .contains("s3://music/broken/plays/bucket-00003-of-00008.parquet: is no Parquet file, or was cut off");
        assertThatThrownBy(() -> list("s3://music/out/broken", "local-credential"))
                .hasMessage("s3://music/out/broken: nothing lies there");
    }

    @Test
    void oneListenerOfAStoreIsExplained() throws IOException {
        CommandRun here = explain(sample.toString());
        CommandRun there = explain("s3://music/in");

        assertThat(there.code()).as(there.remarks()).isEqualTo(ExitCode.OK);
        assertThat(there.out()).isEqualTo(here.out()).contains("Runners-up");
    }

    @Test
    void snapshotsOfAStoreAreReadForARunAsThoseOfThisMachine() {
        Path here = temporary.resolve("estimated");
        assertThat(rank(sample.toString(), here.toString()).code()).isEqualTo(ExitCode.OK);
        assertThat(rank("s3://music/in", "s3://music/out/estimated").code()).isEqualTo(ExitCode.OK);

        CommandRun there = estimate("s3://music/out/estimated");

        assertThat(there.code()).as(there.remarks()).isEqualTo(ExitCode.OK);
        assertThat(there.out()).isEqualTo(estimate(here.toString()).out()).contains("tokens in");
        assertThat(estimate("s3://music/in/plays").remarks()).contains("s3://music/in/plays holds no snapshots");
    }

    @Test
    void whatCannotBeReachedIsSaid() {
        assertThat(rank("s3://nobody/in", "s3://music/out/none").remarks())
                .contains("s3://nobody/in", "there is no bucket nobody");
        assertThat(rank("s3://music/nowhere", "s3://music/out/none").remarks())
                .contains("s3://music/nowhere/catalog.parquet: there is no such file");
        assertThat(rank("ftp://music/in", "s3://music/out/none"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT))
                .satisfies(run -> assertThat(run.remarks()).contains("there is no storage ftp://; known are"));
        assertThatThrownBy(() -> list("s3://music/in/plays", "another-credential"))
                .hasMessageContaining("no permission (403 SignatureDoesNotMatch)")
                .hasMessageNotContaining("another-credential");
    }

    @Test
    void aFileOfManyPartsArrivesWhole() throws IOException {
        byte[] content = new byte[LARGE];
        new Random(LARGE).nextBytes(content);

        try (Storage storage = storage("local-credential");
                Output out = storage.output(Place.of("s3://music/large"))) {
            Files.write(out.stage().resolve("large.bin"), content);
            out.finished("large.bin");
            assertThat(out.stage()).isEmptyDirectory();
            out.commit();
        }

        try (Storage storage = storage("local-credential");
                LocalFile file = storage.folder(Place.of("s3://music/large")).open("large.bin")) {
            assertThat(file.path()).hasBinaryContent(content);
        }
    }

    private static List<String> list(String uri, String secret) throws IOException {
        try (Storage storage = storage(secret)) {
            return storage.folder(Place.of(uri)).files();
        }
    }

    private static Storage storage(String secret) {
        StorageSettings.S3 s3 = new StorageSettings.S3(Optional.of(address()), Optional.of("us-east-1"), true);
        Map<String, String> keys =
                Map.of("AWS_ACCESS_KEY_ID", System.getenv("AWS_ACCESS_KEY_ID"), "AWS_SECRET_ACCESS_KEY", secret);
        return new Storage(
                new StorageSettings(scratch, 0, Duration.ofSeconds(10), s3, Optional.empty(), Optional.empty()), keys);
    }

    private static CommandRun rank(String in, String out, String... more) {
        return run(
                in, Stream.concat(Stream.of("--out", out), Arrays.stream(more)).toList());
    }

    private static CommandRun explain(String in) throws IOException {
        return run(
                in,
                List.of(
                        "--explain",
                        "sample-000000003",
                        "--html",
                        temporary.resolve("page.html").toString()));
    }

    private static CommandRun run(String in, List<String> more) {
        return run(
                Stream.of(
                        "rank",
                        "--plays=" + in + "/plays",
                        "--listeners=" + in + "/listeners.parquet",
                        "--catalog=" + in + "/catalog.parquet"),
                more.stream());
    }

    private static CommandRun estimate(String snapshots) {
        return run(Stream.of("run", "start", "--dry-run", "--snapshots=" + snapshots), Stream.empty());
    }

    private static CommandRun run(Stream<String> command, Stream<String> more) {
        Stream<String> store = Stream.of(
                "--set=yearlight.storage.scratch=" + scratch,
                "--set=yearlight.storage.s3.endpoint=" + address(),
                "--set=yearlight.storage.s3.region=us-east-1",
                "--set=yearlight.storage.retries=0");
        return CommandRun.of(
                Stream.of(command, store, more).flatMap(words -> words).toArray(String[]::new));
    }

    private static String address() {
        return server.orElseThrow().address();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
