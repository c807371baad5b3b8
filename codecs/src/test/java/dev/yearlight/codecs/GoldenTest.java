package dev.yearlight.codecs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A change of any wire form shows as a diff of a golden file; {@code -Dgolden.write=true} writes them anew. */
final class GoldenTest {

    private static final int BYTES_A_LINE = 40;

    private final Path folder =
            Path.of(System.getProperty("yearlight.home", ".."), "codecs", "src", "test", "resources", "golden");

    @Test
    void workOrder() throws IOException {
        compare("work-order.hex", hex(WorkOrderCodec.encode(new Samples(42).workOrder())));
    }

    @Test
    void reportWritten() throws IOException {
        compare("report-written.hex", hex(ReportEventCodec.encode(new Samples(42).reportWritten())));
    }

    @Test
    void report() throws IOException {
        compare("report.json", text(ReportJson.encode(new Samples(42).report())));
    }

    @Test
    void lineage() throws IOException {
        compare("lineage.json", text(LineageJson.encode(new Samples(42).lineage())));
    }

    @Test
    void chatRequest() throws IOException {
        ChatRequest request = new ChatRequest("writer-1", "Be \"warm\".\n", "Country: SE\n<day>{}</day>", 0.8, 400);
        compare("chat-request.json", text(request.encode()));
    }

    private void compare(String name, String actual) throws IOException {
        Path file = folder.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8) + "\n";
    }

    private static String hex(byte[] bytes) {
        return IntStream.range(0, (bytes.length + BYTES_A_LINE - 1) / BYTES_A_LINE)
                .map(line -> line * BYTES_A_LINE)
                .mapToObj(from -> HexFormat.of().formatHex(bytes, from, Math.min(from + BYTES_A_LINE, bytes.length)))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
