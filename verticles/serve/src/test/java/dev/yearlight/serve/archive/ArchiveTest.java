package dev.yearlight.serve.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.common.store.VisibleReport;
import dev.yearlight.serve.archive.Archive.Content;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

    private static final LocalDate DAY = LocalDate.parse("2025-06-22");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theTwinInflatesToTheBytesWhateverThePartsAre(long seed) throws IOException {
        // Given up to five reports, some without a twin, some longer than a stored block may be
        Random random = new Random(seed);
        List<VisibleReport> reports = new ArrayList<>();
        StringBuilder expected = new StringBuilder("{\"days\":[");
        for (int at = 0; at < 1 + random.nextInt(5); at++) {
            String json = text(random, random.nextInt(200_000));
            VisibleReport report = FakeArchiveReader.report(DAY.plusDays(at), json.getBytes(StandardCharsets.UTF_8));
            reports.add(random.nextInt(3) == 0 ? withoutTwin(report) : report);
            expected.append(at == 0 ? "" : ",").append(json);
        }
        reports.add(FakeArchiveReader.report(DAY.plusDays(9), "{}".getBytes(StandardCharsets.UTF_8)));
        expected.append(",{}]}");

        // When
        Content whole = new Archive(reports).whole();

        // Then
        assertThat(whole.bytes()).hasToString(expected.toString());
        assertThat(inflated(whole)).isEqualTo(expected.toString());
    }

    @Test
    void oneDayAloneHasATwinOfItsOwn() throws IOException {
        Archive archive = new Archive(List.of(report("{\"a\":\"é\"}"), withoutTwin(other())));

        Content day = Objects.requireNonNull(archive.day(DAY));
        assertThat(day.bytes()).hasToString("{\"a\":\"é\"}");
        assertThat(inflated(day)).isEqualTo("{\"a\":\"é\"}");
        assertThat(Objects.requireNonNull(archive.day(DAY.plusDays(1))).gzip()).isNull();
        assertThat(archive.day(DAY.plusDays(2))).isNull();
    }

    @Test
    void withoutAnyTwinAnArchiveIsSentAsItIs() {
        assertThat(new Archive(List.of()).whole().gzip()).isNull();
        assertThat(new Archive(List.of()).whole().bytes()).hasToString("{\"days\":[]}");
        assertThat(new Archive(List.of(withoutTwin(other()))).whole().gzip()).isNull();
    }

    @Test
    void differentBytesHaveDifferentTags() {
        Set<String> tags = new HashSet<>();
        for (List<VisibleReport> reports :
                List.of(List.<VisibleReport>of(), List.of(report("{}")), List.of(report("{} "), other()))) {
            Archive archive = new Archive(reports);
            assertThat(tags.add(archive.whole().entityTag())).isTrue();
            assertThat(tags.add(archive.whole().gzipEntityTag())).isTrue();
            reports.forEach(report -> assertThat(tags.add(
                            Objects.requireNonNull(archive.day(report.day())).entityTag()))
                    .isTrue());
        }
        assertThat(tags).allMatch(tag -> tag.matches("\"[0-9a-f]{64}(-gzip)?\""));
    }

    @Test
    void anAnswerIsPutTogetherOnceAndSurvivesBeingSentManyTimes() throws IOException {
        Archive archive = new Archive(List.of(report("{}"), other()));
        Content first = archive.whole();
        String bytes = first.bytes().toString();

        for (int sent = 0; sent < 3; sent++) {
            assertThat(archive.whole()).isSameAs(first);
            Buffer copy = Buffer.buffer().appendBuffer(first.bytes());
            assertThat(copy).hasToString(bytes);
            assertThat(inflated(first)).isEqualTo(bytes);
        }
    }

    private static VisibleReport report(String json) {
        return FakeArchiveReader.report(DAY, json.getBytes(StandardCharsets.UTF_8));
    }

    private static VisibleReport other() {
        return FakeArchiveReader.report(DAY.plusDays(1), "{\"b\":1}".getBytes(StandardCharsets.UTF_8));
    }

    private static VisibleReport withoutTwin(VisibleReport report) {
        return new VisibleReport(
                report.day(), report.attempt(), report.category(), report.sha256(), report.report(), null);
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder("{\"x\":\"");
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26))).append("é東 ");
        }
        return text.append("\"}").toString();
    }

    private static String inflated(Content content) throws IOException {
        byte[] gzip = Objects.requireNonNull(content.gzip()).getBytes();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
