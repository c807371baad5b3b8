package dev.yearlight.common.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.codecs.MalformedRecordException;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.RunId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerReportJsonTest {

    private static final WorkerReport REPORT = new WorkerReport(
            new RunId("01K0000000000000000000TEST"),
            "01K000000000000000000000AB",
            Instant.parse("2026-11-21T13:00:00.123Z"),
            12,
            40,
            "the cap of 2.50 USD is reached",
            List.of(new WorkerReport.Days(Category.MUSIC, "GB", 3, 1, 2)),
            List.of(new WorkerReport.Endpoint("main", 4, 64, 100, 2, 90_000, 10_000, 20_000, 123_456, 1.5, 2.25, 9.75)),
            Map.of("throttled", 2L),
            List.of(new WorkerReport.Sample(
                    "01K000000000000000000000AC",
                    Category.UNUSUAL,
                    "SE",
                    "Title",
                    "One.\n\nTwo \"quoted\".",
                    Instant.parse("2026-11-21T12:59:59Z"))));

    @Test
    void whatWasWrittenIsRead() throws MalformedRecordException {
        assertThat(WorkerReportJson.decode(WorkerReportJson.encode(REPORT))).isEqualTo(REPORT);
    }

    @Test
    void aReportHoldsNoMoreThanTheRecordDoes() {
        assertThat(written())
                .startsWith("{\"run\":\"01K0000000000000000000TEST\",\"worker\":")
                .doesNotContain("\"costMicros\":123456,\"calls\"");
    }

    @Test
    void fieldsAndCategoriesOfANewerWorkerDoNotBreakAnOlderReader() throws MalformedRecordException {
        String newer = written().replace("{\"run\"", "{\"mood\":1,\"run\"").replace("\"MUSIC\"", "\"LATE_NIGHT\"");

        assertThat(decode(newer).days()).extracting(WorkerReport.Days::category).containsExactly(Category.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "commitGap":40,      |
                    "commitGap":40       | "commitGap":null
                    "commitGap":40       | "commitGap":40.5
                    "commitGap":40       | "commitGap":40,"commitGap":41
                    "calls":100          | "calls":1e999
                    "MUSIC"              | {}
                    2026-11-21T12:59:59Z | yesterday
                    01K0000000000000000000TEST | nobody
                    """)
    void aReportOfAnotherFormIsRefusedWithoutBeingQuoted(String part, @Nullable String instead) {
        String broken = written().replace(part, instead == null ? "" : instead);

        assertThatThrownBy(() -> decode(broken))
                .isInstanceOf(MalformedRecordException.class)
                .hasMessageStartingWith("worker report is not of its form")
                .message()
                .doesNotContain("Title", "yesterday", "nobody");
    }

    @Test
    void nothingMayFollowAReport() {
        assertThatThrownBy(() -> decode(written() + "{}")).isInstanceOf(MalformedRecordException.class);
    }

    @Test
    void itsCostAndCallsAreThoseOfItsEndpoints() {
        assertThat(REPORT.costMicros()).isEqualTo(123_456);
        assertThat(REPORT.billedCalls()).isEqualTo(98);
        assertThat(REPORT.callsInFlight()).isEqualTo(4);
    }

    private static String written() {
        return new String(WorkerReportJson.encode(REPORT), StandardCharsets.UTF_8);
    }

    private static WorkerReport decode(String json) throws MalformedRecordException {
        return WorkerReportJson.decode(json.getBytes(StandardCharsets.UTF_8));
    }
}
