package dev.yearlight.codecs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TwinTest {

    private final TwinDeflater deflater = new TwinDeflater();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void twinsLaidBehindOneAnotherInAnyOrderInflateToTheReports(long seed) throws DataFormatException {
        // Given
        Random random = new Random(seed);
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        byte[][] reports = new byte[5][];
        byte[][] twins = new byte[5][];
        for (int at = 0; at < reports.length; at++) {
            reports[at] = report(random, random.nextInt(60_000));
            twins[at] = deflater.twin(reports[at]);
        }

        // When
        for (int at : random.ints(20, 0, reports.length).toArray()) {
            deflated.writeBytes(deflated(twins[at], reports[at]));
            plain.writeBytes(reports[at]);
        }

        // Then
        assertThat(inflated(deflated.toByteArray(), plain.size())).isEqualTo(plain.toByteArray());
    }

    @Test
    void aReportHasTheSameTwinWhateverCameBeforeIt() {
        byte[] report = ReportJson.encode(new Samples(3).report());
        byte[] first = deflater.twin(report);
        deflater.twin(report(new Random(9), 40_000));
        assertThat(deflater.twin(report)).isEqualTo(first).hasSizeLessThan(report.length);
    }

    @Test
    void whatCannotBeCompressedIsStillWhole() throws DataFormatException {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        assertThat(inflated(deflated(deflater.twin(noise), noise), noise.length))
                .isEqualTo(noise);
    }

    @Test
    void aTwinWithAnyBitChangedIsNoTwinAndNoneIsATwinOfAnotherReport() {
        byte[] report = "{\"title\":\"東京\"}".getBytes(StandardCharsets.UTF_8);
        byte[] twin = deflater.twin(report);
        for (int bit = 0; bit < twin.length * Byte.SIZE; bit++) {
            assertThat(Twin.deflated(ByteBuffer.wrap(changed(twin, bit)), ByteBuffer.wrap(report)))
                    .isNull();
        }
        for (int bit = 0; bit < report.length * Byte.SIZE; bit++) {
            assertThat(Twin.deflated(ByteBuffer.wrap(twin), ByteBuffer.wrap(changed(report, bit))))
                    .isNull();
        }
        assertThat(Twin.deflated(ByteBuffer.wrap(twin), ByteBuffer.wrap(report)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8})
    void aTwinThatIsTooShortIsNoTwin(int bytes) {
        assertThat(Twin.deflated(ByteBuffer.allocate(bytes), ByteBuffer.allocate(0)))
                .isNull();
    }

    private static byte[] changed(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return changed;
    }

    private static byte[] report(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append("minutes ").append(random.nextInt(1_000)).append(", ");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] deflated(byte[] twin, byte[] report) {
        ByteBuffer deflated = Objects.requireNonNull(Twin.deflated(ByteBuffer.wrap(twin), ByteBuffer.wrap(report)));
        byte[] bytes = new byte[deflated.remaining()];
        deflated.get(bytes);
        return bytes;
    }

    private static byte[] inflated(byte[] deflated, int length) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        inflater.setInput(deflated);
        byte[] plain = new byte[length + 1];
        int inflatedBytes = inflater.inflate(plain);
        assertThat(inflatedBytes).isEqualTo(length);
        assertThat(inflater.finished()).as("more may come").isFalse();
        inflater.end();
        return Arrays.copyOf(plain, length);
    }
}
