package dev.yearlight.pipeline.history;

import static dev.yearlight.pipeline.history.Imports.read;
import static dev.yearlight.pipeline.history.Imports.text;
import static dev.yearlight.pipeline.history.Imports.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.yearlight.domain.Play;
import dev.yearlight.pipeline.intake.ImportLimits;
import dev.yearlight.pipeline.intake.ImportRefusedException;
import dev.yearlight.pipeline.intake.OddReason;
import dev.yearlight.pipeline.intake.OddRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTableTest {

    private static final String HEADER = "ts,track,artist\n";
    private static final String GOOD = "2023-05-01 07:59:10,Tides,Nova Ray\n";

    @TempDir
    Path folder;

    @Test
    void oddRowsAreCountedWithTheirNumberAndTheGoodOnesKept() throws IOException {
        byte[] broken = (HEADER + "2023-05-01 07:00:00,Ti\u00e9des,Nova Ray\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] rest = ("2023-05-01 07:01:00,Ti\0des,Nova Ray\n"
                        + "2023-05-01 07:02:00,Tides\n"
                        + "2023-05-01 07:03:00,Tides,Nova Ray,more\n"
                        + "2023-05-01 07:04:00," + "x".repeat(600) + ",Nova Ray\n"
                        + "yesterday,Tides,Nova Ray\n"
                        + "2099-05-01 07:05:00,Tides,Nova Ray\n"
                        + "2023-05-01 07:06:00,,Nova Ray\n"
                        + GOOD
                        + "2023-05-01 07:07:00,Ti\ufffddes,Nova Ray\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(broken, broken.length + rest.length);
        System.arraycopy(rest, 0, bytes, broken.length, rest.length);
        Files.write(folder.resolve("a.csv"), bytes);

        ImportedHistory history = read(folder);

        assertThat(history.report().listedOddRows())
                .extracting(OddRow::row, OddRow::reason)
                .containsExactly(
                        tuple(1L, OddReason.UNREADABLE_TEXT),
                        tuple(2L, OddReason.UNREADABLE_TEXT),
                        tuple(3L, OddReason.WRONG_FIELD_COUNT),
                        tuple(4L, OddReason.WRONG_FIELD_COUNT),
                        tuple(5L, OddReason.NAME_TOO_LONG),
                        tuple(6L, OddReason.UNREADABLE_TIME),
                        tuple(7L, OddReason.IN_THE_FUTURE),
                        tuple(8L, OddReason.NO_NAMES));
        assertThat(history.plays())
                .as("a name that its service broke is the service's name")
                .extracting(Play::title)
                .containsExactly("Ti\ufffddes", "Tides");
    }

    @Test
    void aQuoteThatNobodyClosedRefusesTheFileAndNamesTheRecord() throws IOException {
        text(folder.resolve("ts.csv"), HEADER + GOOD + "2023-05-01 08:00:00,\"secret,Nova Ray\n" + GOOD);

        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("ts.csv: breaks in record 3, its header counted")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aFieldWithoutEndIsRefused() throws IOException {
        text(folder.resolve("ts.csv"), HEADER + GOOD + "2023-05-01 08:00:00," + "x".repeat(1 << 20) + ",Nova Ray\n");

        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("breaks in record 3");
    }

    @Test
    void aTableOf16BitCharactersIsRefusedWithWhatToDo() throws IOException {
        Path file = folder.resolve("ts.csv");
        Files.write(file, ("\ufeff" + HEADER + GOOD).getBytes(StandardCharsets.UTF_16LE));

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("UTF-16")
                .hasMessageContaining("save it as UTF-8");
    }

    @Test
    void bytesThatAreNoTextRefuseJson() throws IOException {
        Path file = folder.resolve("watch-history.json");
        Files.write(file, "[{\"header\":\"YouTube \u00e9\"}]".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> read(folder)).isInstanceOf(ImportRefusedException.class);
    }

    @Test
    void aZipThatWasCutOffIsRefused() throws IOException {
        Path zip = zip(folder.resolve("apple.zip"), Map.of("Apple Music Play Activity.csv", HEADER.repeat(1_000)));
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length - 30));

        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("no readable zip");
    }

    @Test
    void aZipWhoseBytesWereDamagedIsRefused() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder rows = new StringBuilder(HEADER);
        for (int row = 0; row < 2_000; row++) {
            rows.append("2023-05-01 07:59:10,").append(random.nextLong()).append(",Nova Ray\n");
        }
        Path zip = zip(folder.resolve("a.zip"), Map.of("ts.csv", rows.toString()));
        byte[] bytes = Files.readAllBytes(zip);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 2_000, (byte) 0xFF);
        Files.write(zip, bytes);

        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("damaged or was cut off");
    }

    @Test
    void theLimitOfPlaysHoldsForTablesToo() throws IOException {
        text(folder.resolve("ts.csv"), HEADER + GOOD + "2023-05-01 08:59:10,Tides,Nova Ray\n");
        ImportLimits onePlay = new ImportLimits(1 << 20, 10, 100, 2, 1, 100, 10);

        assertThatThrownBy(() -> new HistoryImporter(onePlay, Imports.CLOCK).read(folder))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("1 plays allowed");
    }

    @Test
    void anObjectOfCountlessFieldsIsRefused() throws IOException {
        StringBuilder row = new StringBuilder("[{\"header\":\"YouTube Music\",\"title\":\"Tides\",\"time\":\"x\"");
        for (int field = 0; field < 2_000; field++) {
            row.append(",\"f").append(field).append("\":1");
        }
        text(folder.resolve("watch-history.json"), row + "}]");

        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("more than 1000 values in one row");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyBytesAreEitherReadOrRefused(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = (HEADER + GOOD.repeat(20)).getBytes(StandardCharsets.UTF_8);
        for (int change = 0; change < 30; change++) {
            bytes[HEADER.length() + random.nextInt(bytes.length - HEADER.length())] = (byte) random.nextInt(256);
        }
        Path file = Files.write(folder.resolve("ts.csv"), bytes);

        try {
            ImportReport report = read(file).report();
            assertThat(report.rows()).isEqualTo(report.plays() + report.odd() + report.duplicates());
        } catch (ImportRefusedException refused) {
            assertThat(refused).hasMessageContaining("ts.csv");
        }
    }

    @Test
    void anUnknownTableIsRefusedWithItsHeaderAndTheLayoutsKnown() throws IOException {
        Path file = text(folder.resolve("my plays.csv"), "When,What,Who\u001b[31m\n1,secret,3\n");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("my plays.csv: has the columns when, what, who?[31m")
                .hasMessageContaining("Known layouts:")
                .hasMessageContaining("Last.fm: CSV with the columns artist, track and one of uts, ts, timestamp, date")
                .hasMessageContaining("listens/YYYY/M.jsonl")
                .hasMessageContaining("Apple Music Play Activity.csv")
                .hasMessageContaining("watch-history.json")
                .hasMessageContaining("maloja_export_*.json")
                .hasMessageContaining("Libre.fm")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aFolderWithoutAnyKnownLayoutShowsWhatItsFilesHave() throws IOException {
        text(folder.resolve("plays.csv"), "When,What,Who\n1,2,3\n");
        text(folder.resolve("plays.json"), "[{\"when\":1,\"what\":{\"title\":\"secret\"}}]");

        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("plays.csv has the columns when, what, who")
                .hasMessageContaining("plays.json has rows with the fields what.title, when")
                .hasMessageContaining("Known layouts:")
                .hasMessageNotContaining("secret");
    }
}
