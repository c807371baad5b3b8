package dev.yearlight.pipeline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.pipeline.InventedPlays;
import dev.yearlight.pipeline.ParquetText;
import dev.yearlight.pipeline.data.CatalogFile;
import dev.yearlight.pipeline.data.Listeners;
import dev.yearlight.pipeline.data.ListenersFile;
import dev.yearlight.pipeline.engine.PlainEngine;
import dev.yearlight.pipeline.engine.RankProgress;
import dev.yearlight.pipeline.engine.RankRequest;
import dev.yearlight.pipeline.storage.Folder;
import dev.yearlight.pipeline.storage.Output;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DataCheckTest {

    @TempDir
    Path folder;

    @Test
    void soundDataHasNoFinding() throws IOException {
        DataInRows data = new DataInRows(folder);
        data.write();

        DataReport report = data.check();

        assertThat(report.lines()).allSatisfy(line -> {
            assertThat(line.severity()).as(line.name()).isEqualTo(Severity.OK);
            assertThat(line.spots()).isEmpty();
        });
        assertThat(report.verdict()).isEqualTo(Severity.OK);
        assertThat(DataInRows.line(report, "histories").value()).isEqualTo(DataInRows.LISTENERS);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aPlantedFaultIsFoundInItsPlace(Planted fault) throws IOException {
        DataInRows data = new DataInRows(folder);
        fault.into(data);

        DataReport report = data.check();

        Line line = DataInRows.line(report, fault.line());
        assertThat(line.value()).isBetween(1L, (long) DataInRows.BUCKETS);
        assertThat(line.severity()).isEqualTo(fault.severity());
        assertThat(line.consequence()).isNotBlank();
        Spot spot = line.spots().getFirst();
        assertThat(spot.file()).endsWith(fault.file());
        assertThat(spot.row()).isEqualTo(fault.row(data));
        assertThat(report.verdict()).isEqualTo(fault.severity());
        assertThat(report.toString()).doesNotContain("listener-100").doesNotContain("Artist ");
    }

    static Stream<Planted> faults() {
        return Planted.all().stream();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rankingRefusesWhatIsBrokenAndNothingElse(int seed) throws Exception {
        DataInRows data = new DataInRows(folder);
        Random random = new Random(seed);
        List<Planted> faults = new ArrayList<>(Planted.all());
        Collections.shuffle(faults, random);
        List<Planted> some = faults.subList(0, random.nextInt(3)).stream()
                .filter(fault -> fault.rows() != Planted.Plant.NOTHING)
                .toList();
        for (Planted fault : some) {
            fault.rows().plant(data);
        }
        data.write();
        if (random.nextInt(4) == 0) {
            damage(data.bucket(1), random);
        }

        assertThat(data.check().verdict() == Severity.BROKEN)
                .as(some.toString())
                .isEqualTo(!isRanked(data));
    }

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    @Test
    void faultsInEveryRowAreCountedAndTheFirstFewNamed() throws IOException {
        DataInRows data = new DataInRows(folder);
        data.plays.getFirst().forEach(row -> row.put("title", ""));
        data.write();

        Line line = DataInRows.line(data.check(), "blank-names");

        assertThat(line.value()).isEqualTo(data.plays.getFirst().size());
        assertThat(line.spots()).hasSize(Tally.MOST_SPOTS).extracting(Spot::row).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void rawPlaysInAnyTreeAndOrderAreLookedThroughAndDuplicatesCounted() throws IOException {
        DataInRows data = new DataInRows(folder);
        data.write();
        List<Map<String, Object>> rows = new ArrayList<>(data.plays.get(0));
        rows.addAll(data.plays.get(1));
        rows.addAll(data.plays.get(0).subList(0, 7));
        Collections.shuffle(rows, new Random(1));
        rows.getFirst().put("listener", "stranger");
        int half = rows.size() / 2;
        Path raw = folder.resolve("raw");
        for (int part = 0; part < 2; part++) {
            Path day = Files.createDirectories(raw.resolve("date=2025-01-0" + (part + 1)));
            ParquetText.write(
                    day.resolve("part-0.parquet"),
                    DataInRows.schema("plays").replace("MILLIS,true", part == 0 ? "MILLIS,false" : "MILLIS,true"),
                    rows.subList(part * half, part == 0 ? half : rows.size()));
        }
        Files.createDirectories(raw.resolve("_temporary"));
        Files.writeString(raw.resolve("_temporary/part-1.parquet"), "half written");

        DataReport report = data.check(raw, 1 << 16);

        assertThat(DataInRows.line(report, "rows").value()).isEqualTo(rows.size());
        assertThat(DataInRows.line(report, "duplicates").value()).isBetween(5L, 7L);
        assertThat(DataInRows.line(report, "plays-without-listener").value()).isEqualTo(1);
        assertThat(DataInRows.line(report, "below-eligibility").severity()).isEqualTo(Severity.NOTE);
        assertThat(report.verdict()).isEqualTo(Severity.ODD);
        DataReport sampled = data.check(raw, 16);
        assertThat(DataInRows.line(sampled, "duplicates-sample").value()).isBetween(1L, 16L);
    }

    @Test
    void listenersInBucketsAreCheckedForOrderAndFit() throws IOException {
        DataInRows data = new DataInRows(folder);
        data.write();
        Path buckets = Files.createDirectories(folder.resolve("listeners.parquet.d"));
        Collections.reverse(data.listeners);
        ParquetText.write(
                buckets.resolve("bucket-00000-of-00001.parquet"), DataInRows.schema("listeners"), data.listeners);
        Files.delete(data.listenersFile());
        Files.move(buckets, data.listenersFile());

        DataReport unsorted = data.check();
        Collections.reverse(data.listeners);
        Path file = data.listenersFile().resolve("bucket-00000-of-00001.parquet");
        Files.delete(file);
        ParquetText.write(file, DataInRows.schema("listeners"), data.listeners);
        DataReport unfit = data.check();

        assertThat(DataInRows.line(unsorted, "unsorted-listener-rows").value()).isEqualTo(DataInRows.LISTENERS - 1);
        assertThat(DataInRows.line(unsorted, "histories-not-judged").severity()).isEqualTo(Severity.NOTE);
        assertThat(DataInRows.line(unfit, "listeners-do-not-fit").severity()).isEqualTo(Severity.BROKEN);
        assertThat(unfit.verdict()).isEqualTo(Severity.BROKEN);
    }

    @Test
    void listenersInTheBucketsOfThePlaysFit() throws IOException {
        DataInRows data = new DataInRows(folder);
        data.write();
        Files.delete(data.listenersFile());
        ListenersFile.writeBuckets(
                data.listenersFile(),
                DataInRows.BUCKETS,
                new TreeMap<>(InventedPlays.listeners(DataInRows.LISTENERS)).values());

        DataReport report = data.check();

        assertThat(report.verdict()).isEqualTo(Severity.OK);
        assertThat(DataInRows.line(report, "histories").value()).isEqualTo(DataInRows.LISTENERS);
        assertThat(DataInRows.line(report, "listeners-without-plays").value()).isZero();
    }

    private boolean isRanked(DataInRows data) throws InterruptedException {
        try (Output out = Output.of(folder.resolve("snapshots"))) {
            RankRequest request = new RankRequest(
                    Folder.of(data.playsFolder()),
                    Listeners.open(data.listenersFile()),
                    CatalogFile.read(data.catalogFile()),
                    DataInRows.YEAR);
            new PlainEngine(new Ranking(RankingSettings.DEFAULTS), 1).rank(request, out, RankProgress.NONE);
            return true;
        } catch (IOException | RuntimeException refused) {
            return false;
        }
    }

    private static void damage(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[4 + random.nextInt(bytes.length / 2)] ^= 0x55;
        Files.write(file, bytes);
    }
}
