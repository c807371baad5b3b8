package dev.yearlight.pipeline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.domain.Country;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.TrackFacts;
import dev.yearlight.pipeline.ParquetText;
import dev.yearlight.pipeline.ParquetText.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contracts of plays, listeners and catalog in {@code config/contracts}: what is written, and what is read. */
class ContractsTest {

    private static final Path HOME = Path.of(System.getProperty("yearlight.home"));
    private static final Path CONTRACTS = HOME.resolve("config/contracts");
    private static final long START = Instant.parse("2025-06-22T08:15:00Z").toEpochMilli();
    private static final ListenerId WHO = new ListenerId("listener-0001");

    private static final Play PLAY =
            new Play(START, 204_000, PlayKind.TRACK, "Slow Comet", "Nova Ray", false, true, "event-000001");
    private static final Listener LISTENER =
            new Listener(WHO, new Country("SE"), ZoneId.of("Europe/Stockholm"), MonthDay.of(6, 21));
    private static final CatalogEntry TRACK =
            new CatalogEntry("Nova Ray", "Slow Comet", new TrackFacts(List.of("dream pop", "indie"), 1998, 201_000));

    /** The same three as rows. */
    private static final Map<String, Map<String, Object>> ROWS = Map.of(
            "plays",
            Map.of(
                    "listener",
                    WHO.value(),
                    "start",
                    START,
                    "played_millis",
                    204_000L,
                    "kind",
                    "TRACK",
                    "title",
                    "Slow Comet",
                    "creator",
                    "Nova Ray",
                    "private_session",
                    false,
                    "excluded",
                    true,
                    "event_id",
                    "event-000001"),
            "listeners",
            Map.of("listener", WHO.value(), "country", "SE", "zone", "Europe/Stockholm", "birthday", "06-21"),
            "catalog",
            Map.of(
                    "artist",
                    "Nova Ray",
                    "title",
                    "Slow Comet",
                    "genres",
                    List.of("dream pop", "indie"),
                    "release_year",
                    1998,
                    "length_millis",
                    201_000L));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plays", "listeners", "catalog"})
    void whatIsWrittenHasTheColumnsOfTheLatestContract(String name) throws IOException {
        List<Path> versions = versions(name);

        assertThat(schemaOf(written(name)).getFields())
                .as("a changed schema is a new file after " + versions.getLast()
                        + "; released ones stay, for their files are still there")
                .isEqualTo(schema(versions.getLast()).getFields());
    }

    @ParameterizedTest
    @MethodSource("everyVersion")
    void filesOfEveryVersionAreRead(Path version) throws IOException {
        requireRead(CONTRACTS.relativize(version).getName(0).toString(), Files.readString(version), plain());
    }

    @ParameterizedTest
    @CsvSource({
        "true,  PARQUET_1_0, ZSTD",
        "false, PARQUET_1_0, SNAPPY",
        "true,  PARQUET_2_0, SNAPPY",
        "false, PARQUET_2_0, ZSTD",
        "false, PARQUET_2_0, UNCOMPRESSED",
        "true,  PARQUET_1_0, GZIP"
    })
    void anyEncodingAndCompressionIsRead(boolean dictionary, WriterVersion version, CompressionCodecName codec)
            throws IOException {
        for (String name : ROWS.keySet()) {
            requireRead(name, latest(name), new Form(dictionary, version, codec));
        }
    }

    @Test
    void columnsMayBeNullableInAnotherOrderAndBesideOthers() throws IOException {
        for (String name : ROWS.keySet()) {
            String nullable = latest(name).replace("required", "optional");
            requireRead(name, nullable, plain());
            requireRead(name, reversed(schema(name)), plain());
            requireRead(
                    name, latest(name).replaceFirst("\\{", "{ optional int96 ingested; required double x;"), plain());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plays   | MILLIS                        | MICROS                    | 1000",
                "plays   | MILLIS                        | NANOS                     | 1000000",
                "plays   | optional int64 played_millis  | required int32 played_millis | 1",
                "plays   | kind (ENUM)                   | kind (STRING)             | 1",
                "plays   | kind (ENUM)                   | kind                      | 1",
                "catalog | optional int64 length_millis  | required int32 length_millis | 1"
            })
    void foreignTypesThatThePageAllowsAreRead(String name, String ours, String theirs, long perMilli)
            throws IOException {
        Map<String, Object> row = new HashMap<>(rowOf(name));
        row.computeIfPresent("start", (column, start) -> (long) start * perMilli);
        String text = latest(name);
        assertThat(text).contains(ours);

        requireRead(name, text.replace(ours, theirs), plain(), row);
    }

    @ParameterizedTest
    @MethodSource("everyColumn")
    void aMissingColumnIsNamedWithItsFile(String name, String column) throws IOException {
        MessageType type = schema(name);
        List<Type> others = type.getFields().stream()
                .filter(field -> !field.getName().equals(column))
                .toList();

        assertThatThrownBy(() -> requireRead(name, new MessageType(name, others).toString(), plain()))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining(fileName(name))
                .hasMessageContaining(column);
    }

    @ParameterizedTest
    @MethodSource("everyColumn")
    void aColumnOfAnotherTypeIsNamedWithItsFile(String name, String column) throws IOException {
        List<Type> fields = schema(name).getFields().stream()
                .map(field -> field.getName().equals(column)
                        ? ParquetText.schema("message m { optional double " + column + "; }")
                                .getType(0)
                        : field)
                .toList();
        Map<String, Object> row = new HashMap<>(rowOf(name));
        row.put(column, 1.0);

        assertThatThrownBy(() -> requireRead(name, new MessageType(name, fields).toString(), plain(), row))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining(fileName(name))
                .hasMessageContaining(column);
    }

    @Test
    void timesWithoutAZoneAreRefusedInBucketsAndReadInRawPlays() throws IOException {
        String local = latest("plays").replace("MILLIS,true", "MILLIS,false");

        assertThatThrownBy(() -> requireRead("plays", local, plain()))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining("column start is not a timestamp in UTC");
        assertThat(rawStart(local, START)).isEqualTo(START);
        assertThat(rawStart(
                        latest("plays").replace("int64 start (TIMESTAMP(MILLIS,true))", "int96 start"),
                        ParquetText.int96(START)))
                .isEqualTo(START);
    }

    @ParameterizedTest
    @CsvSource({
        "listeners, listener",
        "listeners, country",
        "listeners, zone",
        "catalog, artist",
        "catalog, title",
        "plays, creator",
        "plays, start",
        "plays, excluded"
    })
    void nullWhereThereMustBeAValueNamesRowAndColumn(String name, String column) throws IOException {
        Map<String, Object> row = new HashMap<>(rowOf(name));
        row.remove(column);

        assertThatThrownBy(() -> requireRead(name, latest(name).replace("required", "optional"), plain(), row))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining(fileName(name) + ", row 1")
                .hasMessageContaining(column + " is null");
    }

    @Test
    void aGenreThatIsNullNamesTheRow() throws IOException {
        Map<String, Object> row = new HashMap<>(rowOf("catalog"));
        row.put("genres", Arrays.asList("indie", null));

        assertThatThrownBy(() -> requireRead("catalog", latest("catalog"), plain(), row))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining("catalog.parquet, row 1");
    }

    @ParameterizedTest
    @CsvSource({"plays, Plays", "listeners, Listeners", "catalog, Catalog"})
    void thePageListsEveryColumnWithItsNullability(String name, String heading) throws IOException {
        String page = Files.readString(HOME.resolve("docs/data-sets.md"));
        String section = page.substring(page.indexOf("\n## " + heading + ":"));
        String table = section.substring(section.indexOf("| column |"));
        List<String> rows =
                table.substring(0, table.indexOf("\n\n")).lines().skip(2).toList();

        assertThat(rows.stream().map(row -> row.split("\\|", 8)[1].strip().replace("`", "")))
                .containsExactlyElementsOf(
                        schema(name).getFields().stream().map(Type::getName).toList());
        assertThat(rows.stream().map(row -> row.split("\\|", 8)[3].strip()))
                .containsExactlyElementsOf(schema(name).getFields().stream()
                        .map(field -> field.isRepetition(Type.Repetition.OPTIONAL) ? "yes" : "no")
                        .toList());
        assertThat(rows).allSatisfy(row -> assertThat(row.split("\\|", 8)).hasSize(8));
    }

    @ParameterizedTest
    @MethodSource("everyVersion")
    void everyColumnOfAContractSaysWhatItMeansAndGivesAnExample(Path version) throws IOException {
        Pattern column = Pattern.compile("(?m)(^  // .+\\n)+^  // For example: .+\\n^  (required|optional) ");

        assertThat(column.matcher(Files.readString(version)).results())
                .hasSize(schema(version).getFieldCount());
    }

    static Stream<Path> everyVersion() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String name : ROWS.keySet()) {
            all.addAll(versions(name));
        }
        return all.stream();
    }

    static Stream<List<String>> columns() throws IOException {
        List<List<String>> all = new ArrayList<>();
        for (String name : ROWS.keySet()) {
            schema(name).getFields().forEach(field -> all.add(List.of(name, field.getName())));
        }
        return all.stream();
    }

    static Stream<Object[]> everyColumn() throws IOException {
        return columns().map(List::toArray);
    }

    private void requireRead(String name, String schema, Form form) throws IOException {
        requireRead(name, schema, form, rowOf(name));
    }

    private void requireRead(String name, String schema, Form form, Map<String, Object> row) throws IOException {
        Path file = folder.resolve(fileName(name));
        Files.deleteIfExists(file);
        ParquetText.write(file, schema, List.of(row), form);
        switch (name) {
            case "plays" -> {
                try (PlaysReader reader = new PlaysReader(file)) {
                    assertThat(reader.next()).isEqualTo(new ListenerPlays(WHO, List.of(PLAY)));
                }
            }
            case "listeners" -> assertThat(ListenersFile.read(file)).isEqualTo(Map.of(WHO, LISTENER));
            case "catalog" -> assertThat(CatalogFile.entries(file)).containsExactly(TRACK);
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static Map<String, Object> rowOf(String name) {
        return Objects.requireNonNull(ROWS.get(name));
    }

    private long rawStart(String schema, Object start) throws IOException {
        Map<String, Object> row = new HashMap<>(rowOf("plays"));
        row.put("start", start);
        Path file = folder.resolve("raw.parquet");
        Files.deleteIfExists(file);
        ParquetText.write(file, schema, List.of(row));
        try (PlaysAsWritten written = PlaysAsWritten.open(file, true)) {
            assertThat(written.next()).isTrue();
            return written.play().start();
        }
    }

    private Path written(String name) throws IOException {
        Path file = folder.resolve(fileName(name));
        switch (name) {
            case "plays" -> {
                try (PlaysWriter writer = new PlaysWriter(folder, 1)) {
                    writer.write(WHO, PLAY);
                }
            }
            case "listeners" -> ListenersFile.write(file, List.of(LISTENER));
            case "catalog" -> CatalogFile.write(file, List.of(TRACK));
            default -> throw new IllegalArgumentException(name);
        }
        return file;
    }

    private static String fileName(String name) {
        return name.equals("plays") ? "bucket-00000-of-00001.parquet" : name + ".parquet";
    }

    private static Form plain() {
        return new Form(true, WriterVersion.PARQUET_1_0, CompressionCodecName.ZSTD);
    }

    private static String reversed(MessageType type) {
        List<Type> fields = new ArrayList<>(type.getFields());
        Collections.reverse(fields);
        return new MessageType(type.getName(), fields).toString();
    }

    private static List<Path> versions(String name) throws IOException {
        List<Path> versions = new ArrayList<>();
        Path next = CONTRACTS.resolve(name).resolve("1.parquet-schema");
        while (Files.exists(next)) {
            versions.add(next);
            next = CONTRACTS.resolve(name).resolve((versions.size() + 1) + ".parquet-schema");
        }
        try (Stream<Path> files = Files.list(CONTRACTS.resolve(name))) {
            assertThat(files).as("numbered without gaps").hasSameSizeAs(versions);
        }
        return versions;
    }

    private static String latest(String name) throws IOException {
        return Files.readString(versions(name).getLast());
    }

    private static MessageType schema(String name) throws IOException {
        return ParquetText.schema(latest(name));
    }

    private static MessageType schema(Path version) throws IOException {
        return ParquetText.schema(Files.readString(version));
    }

    private static MessageType schemaOf(Path file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(
                new LocalInputFile(file),
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build())) {
            return reader.getFileMetaData().getSchema();
        }
    }
}
