package dev.yearlight.codecs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.OrderedDays;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Unit;
import dev.yearlight.domain.WorkOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EncodedOrderTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void eachDayIsTheOneThatTheWholeOrderHolds(long seed) throws MalformedRecordException {
        WorkOrder whole = new Samples(seed).workOrder();

        OrderedDays opened = WorkOrderCodec.open(WorkOrderCodec.encode(whole));

        assertThat(opened).isInstanceOf(EncodedOrder.class);
        assertThat(opened.size()).isEqualTo(whole.size());
        assertThat(opened.snapshot().days()).isEmpty();
        assertThat(opened.snapshot().year()).isEqualTo(whole.snapshot().year());
        for (int day = 0; day < whole.size(); day++) {
            assertThat(opened.narrowedTo(day)).isEqualTo(whole.narrowedTo(day));
        }
    }

    @Test
    void whatIsWrongWithTheBytesIsToldAsForAWholeOrder() {
        byte[] whole = WorkOrderCodec.encode(new Samples(3).workOrder());
        Random random = new Random(17);
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));

            assertThat(verdict(() -> WorkOrderCodec.open(bytes)))
                    .isEqualTo(verdict(() -> WorkOrderCodec.decode(bytes)));
        }
    }

    @Test
    void theSymbolsOfTheSchemaBeginWithTheConstantsInTheirOrder() {
        Schema day = SnapshotCodec.CODEC.schema().getField("days").schema().getElementType();
        Schema figure =
                day.getField("stats").schema().getField("figures").schema().getElementType();
        Schema play = day.getField("log").schema().getElementType();

        assertThat(day.getField("category").schema().getEnumSymbols()).startsWith(names(Category.values()));
        assertThat(figure.getField("unit").schema().getEnumSymbols()).startsWith(names(Unit.values()));
        assertThat(play.getField("kind").schema().getEnumSymbols()).startsWith(names(PlayKind.values()));
    }

    private static String[] names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
    }

    private static List<String> verdict(Reading reading) {
        try {
            OrderedDays order = reading.read();
            return Stream.iterate(0, day -> day < order.size(), day -> day + 1)
                    .map(day -> order.narrowedTo(day).toString())
                    .toList();
        } catch (MalformedRecordException malformed) {
            return List.of(malformed.reason().name(), String.valueOf(malformed.getMessage()));
        }
    }

    private interface Reading {
        OrderedDays read() throws MalformedRecordException;
    }
}
