package dev.yearlight.pipeline.check;

import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.InventedPlays;
import dev.yearlight.pipeline.ParquetText;
import dev.yearlight.pipeline.data.Buckets;
import dev.yearlight.pipeline.data.PlaysReader;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Sound data sets as rows of plain values, in which a test may write what it likes before they become files. */
final class DataInRows {

    static final int BUCKETS = 2;
    static final int LISTENERS = 4;
    static final Window YEAR = Window.ofYear(2025);
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final int PLAYS = 60;
    private static final Path CONTRACTS = Path.of(System.getProperty("yearlight.home"), "config/contracts");

    final List<List<Map<String, Object>>> plays = new ArrayList<>();
    final List<Map<String, Object>> listeners = new ArrayList<>();
    final List<Map<String, Object>> catalog = new ArrayList<>();
    final Path folder;
    String playsSchema = schema("plays");

    DataInRows(Path folder) {
        this.folder = folder;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            plays.add(new ArrayList<>());
        }
        new TreeMap<>(InventedPlays.listeners(LISTENERS)).forEach((id, listener) -> {
            listeners.add(row(listener));
            for (Play play : InventedPlays.year(id.value().hashCode()).subList(0, PLAYS)) {
                plays.get(Buckets.of(id, BUCKETS)).add(row(listener, play));
            }
        });
        plays.stream()
                .flatMap(List::stream)
                .map(play -> List.of(play.get("creator"), play.get("title")))
                .distinct()
                .forEach(track -> catalog.add(track(track)));
    }

    /** With every column nullable, as other programs write. */
    static String schema(String name) {
        try {
            return Files.readString(CONTRACTS.resolve(name).resolve("1.parquet-schema"))
                    .replace("required", "optional");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    Map<String, Object> play(int row) {
        return plays.getFirst().get(row - 1);
    }

    Map<String, Object> lastPlay() {
        return plays.getFirst().getLast();
    }

    Path playsFolder() {
        return folder.resolve("plays");
    }

    Path bucket(int index) {
        return playsFolder().resolve(PlaysReader.fileName(new Buckets.Position(index, BUCKETS)));
    }

    Path listenersFile() {
        return folder.resolve("listeners.parquet");
    }

    Path catalogFile() {
        return folder.resolve("catalog.parquet");
    }

    void write() throws IOException {
        Files.createDirectories(playsFolder());
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            ParquetText.write(bucket(bucket), playsSchema, plays.get(bucket));
        }
        ParquetText.write(listenersFile(), schema("listeners"), listeners);
        ParquetText.write(catalogFile(), schema("catalog"), catalog);
    }

    DataReport check() throws IOException {
        return check(playsFolder(), 1 << 16);
    }

    DataReport check(Path itsPlays, int mostKeys) throws IOException {
        DataCheckRequest request = new DataCheckRequest(
                Optional.of(itsPlays),
                Optional.of(listenersFile()),
                Optional.of(catalogFile()),
                Optional.empty(),
                YEAR,
                RankingSettings.DEFAULTS,
                NOW);
        return new DataCheck(request, CheckProgress.NONE, mostKeys).report();
    }

    static DataReport checkSnapshots(Path folder) throws IOException {
        DataCheckRequest request = new DataCheckRequest(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(folder),
                YEAR,
                RankingSettings.DEFAULTS,
                NOW);
        return new DataCheck(request, CheckProgress.NONE).report();
    }

    /** The id of nobody, greater than all others. */
    static String strangerOfBucket(int bucket) {
        return IntStream.range(0, 100)
                .mapToObj(number -> "stranger-" + number)
                .filter(id -> Buckets.of(new ListenerId(id), BUCKETS) == bucket)
                .findFirst()
                .orElseThrow();
    }

    static Line line(DataReport report, String name) {
        return report.lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + name));
    }

    private static Map<String, Object> row(Listener listener) {
        Map<String, Object> row = new HashMap<>();
        row.put("listener", listener.id().value());
        row.put("country", listener.country().code());
        row.put("zone", listener.zone().getId());
        row.put("birthday", "06-21");
        return row;
    }

    private static Map<String, Object> row(Listener listener, Play play) {
        Map<String, Object> row = new HashMap<>();
        row.put("listener", listener.id().value());
        row.put("start", play.startMillis());
        row.put("played_millis", play.playedMillis());
        row.put("kind", play.kind().name());
        row.put("title", play.title());
        row.put("creator", play.creator());
        row.put("private_session", play.privateSession());
        row.put("excluded", play.excluded());
        row.put("event_id", play.eventId());
        return row;
    }

    private static Map<String, Object> track(List<?> artistAndTitle) {
        Map<String, Object> row = new HashMap<>();
        row.put("artist", artistAndTitle.getFirst());
        row.put("title", artistAndTitle.getLast());
        row.put("genres", List.of("dream pop"));
        row.put("release_year", 1998);
        row.put("length_millis", 201_000L);
        return row;
    }
}
