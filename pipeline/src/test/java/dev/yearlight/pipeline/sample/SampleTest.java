package dev.yearlight.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import dev.yearlight.pipeline.data.CatalogEntry;
import dev.yearlight.pipeline.data.ListenersFile;
import dev.yearlight.pipeline.data.PlaysReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        write("one", 12, 1);
        write("again", 12, 1);
        write("other", 12, 2);

        assertThat(bytes("again")).isEqualTo(bytes("one"));
        assertThat(bytes("other").get("listeners.parquet"))
                .isNotEqualTo(bytes("one").get("listeners.parquet"));
        assertThat(bytes("other").get("planted.jsonl"))
                .isNotEqualTo(bytes("one").get("planted.jsonl"));
    }

    @Test
    void theDataSetsHoldWhatWasInvented() throws IOException {
        List<Integer> progress = new ArrayList<>();
        SampleSettings settings = new SampleSettings(12, 5, 2025, 3);
        SampleSummary summary = Sample.write(folder.resolve("set"), settings, progress::add);
        Sample sample = new Sample(settings);

        Map<ListenerId, Listener> listeners = ListenersFile.read(folder.resolve("set/listeners.parquet"));
        Map<ListenerId, List<Play>> plays = new HashMap<>();
        for (Path file : PlaysReader.files(folder.resolve("set/plays"))) {
            try (PlaysReader reader = new PlaysReader(file)) {
                reader.forEachRemaining(of -> plays.put(of.listener(), of.plays()));
            }
        }

        sample.years().forEach(year -> {
            assertThat(listeners).containsEntry(year.listener().id(), year.listener());
            assertThat(plays).containsEntry(year.listener().id(), year.plays());
        });
        assertThat(listeners).hasSize(12);
        assertThat(progress).hasSize(12).endsWith(12);
        assertThat(summary.plays())
                .isEqualTo(plays.values().stream().mapToLong(List::size).sum());
    }

    @Test
    void theGroundTruthIsOneObjectALine() throws IOException {
        write("set", 20, 5);
        List<String> lines = Files.readAllLines(folder.resolve("set/planted.jsonl"));

        assertThat(lines).hasSizeGreaterThan(30);
        for (String line : lines) {
            JsonNode day = new ObjectMapper().readTree(line);
            assertThat(day.properties().stream().map(Map.Entry::getKey))
                    .containsExactly("listener", "category", "date", "nearMidnight", "planted");
        }
    }

    @Test
    void theCatalogLacksGenresAndYearsAsRealOnesDo() {
        List<CatalogEntry> catalog =
                new Sample(SampleSettings.of(50, 3, 2025)).catalog().toList();
        double withoutGenre = share(catalog, entry -> entry.facts().genres().isEmpty());
        double withoutYear = share(catalog, entry -> entry.facts().releaseYear() == 0);

        assertThat(withoutGenre).isBetween(0.1, 0.2);
        assertThat(withoutYear).isBetween(0.45, 0.55);
        assertThat(catalog)
                .filteredOn(entry -> entry.facts().releaseYear() > 0)
                .allMatch(entry ->
                        entry.facts().releaseYear() >= 1958 && entry.facts().releaseYear() <= 2025);
    }

    @Test
    void namesAreDistinctNeverBlankAndSomeAreAwkward() {
        List<CatalogEntry> catalog =
                new Sample(SampleSettings.of(50, 3, 2025)).catalog().toList();
        List<String> artists =
                catalog.stream().map(CatalogEntry::artist).distinct().toList();

        assertThat(catalog).doesNotHaveDuplicates();
        assertThat(catalog)
                .noneMatch(entry -> entry.artist().isBlank() || entry.title().isBlank());
        for (String awkward : List.of("\"", "&", ",", "/", "'", "<", "`", "{{", "é", "ø", "ł")) {
            assertThat(artists).as(awkward).anyMatch(name -> name.contains(awkward));
        }
        assertThat(artists)
                .anyMatch(name -> name.codePoints()
                        .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC));
    }

    @Test
    void settingsOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> SampleSettings.of(0, 1, 2025)).hasMessageContaining("listeners");
        assertThatThrownBy(() -> SampleSettings.of(1, 1, 1890)).hasMessageContaining("year");
        assertThatThrownBy(() -> new SampleSettings(1, 1, 2025, 0)).hasMessageContaining("buckets");
    }

    private void write(String name, int listeners, long seed) throws IOException {
        Sample.write(folder.resolve(name), new SampleSettings(listeners, seed, 2025, 2), written -> {});
    }

    private Map<String, List<Byte>> bytes(String name) throws IOException {
        Path root = folder.resolve(name);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> root.relativize(file).toString(),
                            SampleTest::read,
                            (one, two) -> one,
                            TreeMap::new));
        }
    }

    private static List<Byte> read(Path file) {
        try {
            List<Byte> bytes = new ArrayList<>();
            for (byte value : Files.readAllBytes(file)) {
                bytes.add(value);
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static double share(List<CatalogEntry> catalog, Predicate<CatalogEntry> counts) {
        return catalog.stream().filter(counts).count() / (double) catalog.size();
    }
}
