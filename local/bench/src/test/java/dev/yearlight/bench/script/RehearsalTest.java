package dev.yearlight.bench.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.codecs.MalformedRecordException;
import dev.yearlight.codecs.WorkOrderCodec;
import dev.yearlight.domain.WorkOrder;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RehearsalTest {

    private static final Path HOME = Path.of(System.getProperty("yearlight.home"));
    private static final int TEMPLATES = 3;

    @TempDir
    private Path folder = HOME;

    @Test
    void everyDayHasAnAnswerOfItsOwnAndAListenerIsACopyOfATemplate() throws IOException, MalformedRecordException {
        // When
        Rehearsal.Rehearsed rehearsed = new Rehearsal(HOME.resolve("config")).rehearse(TEMPLATES, SnapshotSize.REAL);

        // Then
        List<ScriptedDay> days =
                rehearsed.script().templates().stream().flatMap(List::stream).toList();
        assertThat(days).hasSize(5 * TEMPLATES).extracting(ScriptedDay::key).doesNotHaveDuplicates();
        assertThat(days).allSatisfy(day -> {
            assertThat(DayKey.of(day.request())).isEqualTo(day.key());
            assertThat(Buffer.buffer(day.answer())
                            .toJsonObject()
                            .getJsonArray("choices")
                            .getJsonObject(0)
                            .getString("finish_reason"))
                    .isEqualTo("stop");
        });
        WorkOrder order = WorkOrderCodec.decode(rehearsed.orders().value(2, TEMPLATES + 1));
        assertThat(order.snapshot().listener()).isEqualTo(Orders.listener(2, TEMPLATES + 1));
        assertThat(Orders.number(order.snapshot().listener().value())).isEqualTo(TEMPLATES + 1);
        assertThat(order.snapshot().days()).hasSize(rehearsed.orders().days(TEMPLATES + 1));
    }

    @Test
    void aScriptIsReadAsItWasWritten() throws IOException {
        Script script = new Script(List.of(List.of(new ScriptedDay(
                7, new byte[] {1}, new byte[] {2, 2}, new byte[] {3}, new byte[] {}, new byte[] {5, 5, 5}))));
        Path file = folder.resolve("script.bin");

        script.write(file);

        assertThat(Script.read(file)).usingRecursiveComparison().isEqualTo(script);
    }

    @Test
    void aBodyWithoutADayHasNoKey() {
        assertThat(DayKey.of("{\"messages\":[]}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(-1);
    }
}
