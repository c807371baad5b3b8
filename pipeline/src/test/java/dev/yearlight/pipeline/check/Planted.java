package dev.yearlight.pipeline.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * A fault that is written into sound data, and the line that must tell of it.
 *
 * @param row 0 where the file as a whole is meant
 */
record Planted(String line, Severity severity, String file, long row, Plant rows, Plant files) {

    private static final String FIRST = "bucket-00000-of-00002.parquet";
    private static final String LISTENERS = "listeners.parquet";
    private static final String CATALOG = "catalog.parquet";
    private static final long LAST = Long.MAX_VALUE;

    static List<Planted> all() {
        return List.of(
                inPlays("null-values", 3, data -> data.play(3).remove("title")),
                inPlays("null-values", 3, data -> data.play(3).remove("start")),
                inPlays("null-values", 3, data -> data.play(3).remove("excluded")),
                inPlays("null-values", 3, data -> data.play(3).remove("listener")),
                inPlays("bad-listener-ids", 3, data -> data.play(3).put("listener", "not an id!")),
                inPlays("unknown-kinds", 3, data -> data.play(3).put("kind", "SHOW")),
                inPlays("blank-names", 3, data -> data.play(3).put("creator", " ")),
                inPlays("blank-names", 3, data -> data.play(3).put("event_id", "")),
                inPlays("negative-durations", 3, data -> data.play(3).put("played_millis", -5_000L)),
                inPlays("wrong-bucket", LAST, data -> data.lastPlay().put("listener", DataInRows.strangerOfBucket(1))),
                inPlays("unsorted-listeners", 2, data -> data.plays.getFirst().addFirst(data.lastPlay())),
                inPlays(
                        "unsorted-plays",
                        3,
                        data -> data.plays
                                .getFirst()
                                .add(1, data.plays.getFirst().remove(2))),
                inPlays("duplicates", 3, data -> data.plays.getFirst().add(2, new HashMap<>(data.play(2)))),
                odd("minus-one-durations", FIRST, 1, data -> data.play(1).put("played_millis", -1L)),
                odd("longer-than-a-day", FIRST, LAST, data -> data.lastPlay().put("played_millis", 86_400_001L)),
                odd("in-the-future", FIRST, LAST, data -> data.lastPlay().put("start", 1_900_000_000_000L)),
                odd("before-2000", FIRST, 1, data -> data.play(1).put("start", 1_735_689L)),
                odd("before-2000", FIRST, 1, data -> data.play(1).put("start", Long.MIN_VALUE / 1_000)),
                odd(
                        "plays-without-listener",
                        FIRST,
                        1,
                        data -> data.listeners.removeIf(row -> data.play(1).containsValue(row.get("listener")))),
                files(
                        "stray-files",
                        Severity.ODD,
                        "more.parquet",
                        data -> Files.copy(data.bucket(0), data.playsFolder().resolve("more.parquet"))),
                files("missing-files", Severity.BROKEN, "", data -> Files.delete(data.bucket(1))),
                files("unreadable-files", Severity.BROKEN, FIRST, data -> cut(data.bucket(0))),
                broken(
                        "unreadable-files",
                        FIRST,
                        0,
                        data -> data.playsSchema = data.playsSchema.replace("optional binary creator (STRING);", "")),
                broken(
                        "unreadable-files",
                        FIRST,
                        0,
                        data -> data.playsSchema = data.playsSchema.replace("MILLIS,true", "MILLIS,false")),
                inListeners("unknown-zones", data -> data.listeners.get(1).put("zone", "Europe/Nowhere")),
                odd("fixed-offsets", LISTENERS, 2, data -> data.listeners.get(1).put("zone", "+02:00")),
                inListeners("malformed-countries", data -> data.listeners.get(1).put("country", "se")),
                odd(
                        "unknown-countries",
                        LISTENERS,
                        2,
                        data -> data.listeners.get(1).put("country", "QQ")),
                inListeners("malformed-birthdays", data -> data.listeners.get(1).put("birthday", "02-30")),
                inListeners(
                        "duplicate-listeners", data -> data.listeners.add(1, new HashMap<>(data.listeners.getFirst()))),
                inListeners(
                        "null-listener-values", data -> data.listeners.get(1).remove("zone")),
                inListeners(
                        "malformed-listener-ids", data -> data.listeners.get(1).put("listener", "a/b")),
                files(
                        "unreadable-listener-files",
                        Severity.BROKEN,
                        LISTENERS,
                        data -> Files.delete(data.listenersFile())),
                broken("refused-tracks", CATALOG, 2, data -> data.catalog.get(1).remove("artist")),
                broken("refused-tracks", CATALOG, 2, data -> data.catalog.get(1).put("release_year", -1)),
                broken(
                        "refused-tracks",
                        CATALOG,
                        2,
                        data -> data.catalog.get(1).put("genres", Arrays.asList("indie", null))),
                odd("blank-tracks", CATALOG, 2, data -> data.catalog.get(1).put("title", " ")),
                odd("duplicate-tracks", CATALOG, 2, data -> data.catalog.add(1, data.catalog.getFirst())),
                odd("future-releases", CATALOG, 2, data -> data.catalog.get(1).put("release_year", 2999)),
                files(
                        "unreadable-catalog",
                        Severity.BROKEN,
                        CATALOG,
                        data -> Files.writeString(data.catalogFile(), "artist,title")));
    }

    /** Plants it, and writes the files. */
    void into(DataInRows data) throws IOException {
        rows.plant(data);
        data.write();
        files.plant(data);
    }

    /** The row that is meant. */
    long row(DataInRows data) {
        return row == LAST ? data.plays.getFirst().size() : row;
    }

    @Override
    public String toString() {
        return line + " in row " + row + " of " + file;
    }

    private static Planted inPlays(String line, long row, Plant plant) {
        return broken(line, FIRST, row, plant);
    }

    private static Planted inListeners(String line, Plant plant) {
        return broken(line, LISTENERS, 2, plant);
    }

    private static Planted broken(String line, String file, long row, Plant plant) {
        return new Planted(line, Severity.BROKEN, file, row, plant, Plant.NOTHING);
    }

    private static Planted odd(String line, String file, long row, Plant plant) {
        return new Planted(line, Severity.ODD, file, row, plant, Plant.NOTHING);
    }

    private static Planted files(String line, Severity severity, String file, Plant plant) {
        return new Planted(line, severity, file, 0, Plant.NOTHING, plant);
    }

    private static void cut(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }

    /** How it is planted. */
    @FunctionalInterface
    interface Plant {

        Plant NOTHING = data -> {};

        void plant(DataInRows data) throws IOException;
    }
}
