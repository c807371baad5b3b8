package dev.yearlight.codecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.yearlight.domain.ParkReason;
import dev.yearlight.domain.WorkOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HostileBytesTest {

    private static final int FLIPS = 10_000;

    interface Decoder {
        Object decode(byte[] bytes) throws MalformedRecordException;
    }

    record Form(String name, Supplier<byte[]> encoder, Decoder decoder) {
        byte[] whole() {
            return encoder.get();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Form> forms() {
        return Stream.of(
                new Form("work order", () -> WorkOrderCodec.encode(new Samples(7).workOrder()), WorkOrderCodec::decode),
                new Form("order", () -> WorkOrderCodec.encode(new Samples(7).workOrder()), WorkOrderCodec::open),
                new Form(
                        "report event",
                        () -> ReportEventCodec.encode(new Samples(7).reportWritten()),
                        ReportEventCodec::decode),
                new Form("report", () -> ReportJson.encode(new Samples(7).report()), ReportJson::decode),
                new Form("lineage", () -> LineageJson.encode(new Samples(7).lineage()), LineageJson::decode),
                new Form("answer", () -> ChatAnswerTest.ANSWER.getBytes(StandardCharsets.UTF_8), ChatAnswer::decode));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aRecordCutAtAnyLengthIsMalformed(Form form) {
        byte[] whole = form.whole();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> form.decoder().decode(cut)).isInstanceOf(MalformedRecordException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFlippedBitIsReadOrMalformedButNeverAnythingElse(Form form) {
        byte[] whole = form.whole();
        Random random = new Random(11);
        for (int i = 0; i < FLIPS; i++) {
            byte[] bytes = whole.clone();
            for (int bits = random.nextInt(3); bits >= 0; bits--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            decodeOrMalformed(form, bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noiseIsMalformed(Form form) {
        Random random = new Random(13);
        for (int i = 0; i < 1000; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            assertThatThrownBy(() -> form.decoder().decode(noise)).isInstanceOf(MalformedRecordException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void bytesAfterTheEndAreMalformed(Form form) {
        byte[] whole = form.whole();
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);
        longer[whole.length] = '7';
        assertThatThrownBy(() -> form.decoder().decode(longer)).isInstanceOf(MalformedRecordException.class);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsLargerThanAnyRecordIsRefusedUnread(Form form) {
        byte[] large = Arrays.copyOf(form.whole(), AvroCodec.LARGEST_BYTES + 1);
        assertThatThrownBy(() -> form.decoder().decode(large))
                .isInstanceOf(MalformedRecordException.class)
                .hasMessageContaining("1048576");
    }

    @Test
    void anUnknownFingerprintSaysThatTheSchemaIsUnknown() {
        byte[] bytes = WorkOrderCodec.encode(new Samples(1).workOrder());
        bytes[5] ^= 1;
        assertThat(reason(bytes)).isEqualTo(ParkReason.UNKNOWN_SCHEMA);
    }

    @Test
    void valuesThatTheDomainRefusesAreAnInvalidSnapshot() {
        // Given
        WorkOrder order = new Samples(1).workOrder();
        byte[] bytes = WorkOrderCodec.encode(order);
        int runAt = indexOf(bytes, order.run().value());

        // When
        bytes[runAt] = 'Z';

        // Then
        assertThat(reason(bytes)).isEqualTo(ParkReason.INVALID_SNAPSHOT);
    }

    @Test
    void bytesOfAnotherKindAreMalformed() {
        assertThat(reason("{\"run\":1}".getBytes(StandardCharsets.UTF_8))).isEqualTo(ParkReason.MALFORMED);
    }

    private static void decodeOrMalformed(Form form, byte[] bytes) {
        try {
            form.decoder().decode(bytes);
        } catch (MalformedRecordException e) {
            assertThat(e).hasMessageNotContaining("listener-");
        }
    }

    private static ParkReason reason(byte[] bytes) {
        try {
            WorkOrderCodec.decode(bytes);
        } catch (MalformedRecordException e) {
            return e.reason();
        }
        return fail("was read");
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
