package dev.yearlight.pipeline.history;

import static dev.yearlight.pipeline.history.Imports.account;
import static dev.yearlight.pipeline.history.Imports.read;
import static dev.yearlight.pipeline.history.Imports.text;
import static dev.yearlight.pipeline.history.Imports.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.pipeline.intake.ImportLimits;
import dev.yearlight.pipeline.intake.ImportRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileExportTest {

    private static final String HISTORY = "[" + account("2023-05-01 12:00", "Slow Comet", 61_000) + "]";

    @TempDir
    Path folder;

    @Test
    void anEntryThatPointsOutsideIsReadWhereItIsAndWrittenNowhere() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path zip = zip(inner.resolve("export.zip"), Map.of("../../evil/StreamingHistory0.json", HISTORY));

        assertThat(read(zip).plays()).hasSize(1);

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(zip);
        }
    }

    @Test
    void aZipThatUnfoldsTooFarIsRefused() throws IOException {
        String blanks = " ".repeat(20_000_000);
        Path zip = zip(folder.resolve("bomb.zip"), Map.of("StreamingHistory0.json", "[" + blanks + "]"));

        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("bytes allowed");
    }

    @Test
    void allFilesTogetherHaveABound() throws IOException {
        text(folder.resolve("StreamingHistory0.json"), HISTORY);
        text(folder.resolve("StreamingHistory1.json"), HISTORY);
        ImportLimits oneAndAHalf = new ImportLimits(HISTORY.length() * 3L / 2, 10, 100, 2, 100, 100, 10);

        assertThatThrownBy(() -> new HistoryImporter(oneAndAHalf, Imports.CLOCK).read(folder))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("StreamingHistory1.json");
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int entry = 0; entry < 20; entry++) {
            entries.put("file" + entry, "");
        }
        Path zip = zip(folder.resolve("many.zip"), entries);
        ImportLimits tenFiles = new ImportLimits(1 << 20, 10, 100, 2, 100, 100, 10);

        assertThatThrownBy(() -> new HistoryImporter(tenFiles, Imports.CLOCK).read(zip))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("10 allowed");
    }

    @Test
    void tooManyPlaysAreRefused() throws IOException {
        text(folder.resolve("StreamingHistory0.json"), HISTORY.replace("]", "," + HISTORY.substring(1)));
        ImportLimits onePlay = new ImportLimits(1 << 20, 10, 100, 2, 1, 100, 10);

        assertThatThrownBy(() -> new HistoryImporter(onePlay, Imports.CLOCK).read(folder))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("1 plays allowed");
    }

    @Test
    void deepNestingAndEndlessValuesAreRefused() throws IOException {
        text(folder.resolve("deep/StreamingHistory0.json"), "[".repeat(100_000));
        text(folder.resolve("long/StreamingHistory0.json"), "[{\"endTime\":\"" + "x".repeat(100_000) + "\"}]");

        assertThatThrownBy(() -> read(folder.resolve("deep"))).isInstanceOf(ImportRefusedException.class);
        assertThatThrownBy(() -> read(folder.resolve("long")))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("beyond the limits");
    }

    @Test
    void aNameThatWouldPaintTheTerminalIsMadeHarmless() throws IOException {
        Path zip =
                zip(folder.resolve("export.zip"), Map.of("\u001b[31mred/StreamingHistory0.json", HISTORY, "other", ""));

        assertThat(read(zip).report().files().getFirst().file())
                .isEqualTo("export.zip/?[31mred/StreamingHistory0.json");
    }

    @Test
    void whatIsNoZipIsRefused() throws IOException {
        Path file = text(folder.resolve("export.zip"), "no zip at all");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("no readable zip");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path outside = text(folder.resolve("outside/StreamingHistory1.json"), HISTORY);
        Path export = folder.resolve("export");
        text(export.resolve("StreamingHistory0.json"), HISTORY);
        Files.createSymbolicLink(export.resolve("StreamingHistory1.json"), outside);

        assertThat(read(export).report().files()).hasSize(1);
    }
}
