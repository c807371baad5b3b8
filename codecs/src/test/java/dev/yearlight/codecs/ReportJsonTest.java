package dev.yearlight.codecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.domain.Report;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ReportJsonTest {

    private final Report report = new Samples(3).report();

    @Test
    void theCategorysNameIsForReadersAloneAndIgnoredOnTheWayIn() throws MalformedRecordException {
        String json = text().replace(report.category().displayName(), "Whatever");
        assertThat(ReportJson.decode(bytes(json))).isEqualTo(report);
    }

    @Test
    void aFieldOfANewerWriterIsLeftAlone() throws MalformedRecordException {
        String json = text().replaceFirst("\\{", "{\"mood\":[1,{}],");
        assertThat(ReportJson.decode(bytes(json))).isEqualTo(report);
    }

    @Test
    void aMissingFieldIsNamedAndNoValueIsRepeated() {
        String json = text().replace("\"yearFrom\":\"2025-01-01\",", "");
        assertThatThrownBy(() -> ReportJson.decode(bytes(json)))
                .isInstanceOf(MalformedRecordException.class)
                .hasMessageContaining("yearFrom")
                .hasMessageNotContaining(report.title());
    }

    @Test
    void aNumberBeyondAllNumbersIsMalformed() {
        String json = text().replaceFirst("\"minutes\":[0-9.E]+", "\"minutes\":1e999");
        assertThatThrownBy(() -> ReportJson.decode(bytes(json))).isInstanceOf(MalformedRecordException.class);
    }

    private String text() {
        return new String(ReportJson.encode(report), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
