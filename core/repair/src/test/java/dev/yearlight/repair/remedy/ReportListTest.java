package dev.yearlight.repair.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.repair.remedy.ReportList.Name;
import dev.yearlight.repair.remedy.ReportList.Row;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReportListTest {

    private static final String ATTEMPT = "01K00000000000000000000001";

    @Test
    void daysAndAttemptsAreReadWithTheNumbersOfTheirRows() {
        ReportList list = ReportList.read(
                List.of("listener,day,cause", "# found by hand", "a,2025-06-22,removed", "", " b , " + ATTEMPT));

        assertThat(list.faults()).isEmpty();
        assertThat(list.rows())
                .containsExactly(
                        new Row(3, new ListenerId("a"), new Name.OnDay(LocalDate.of(2025, 6, 22))),
                        new Row(5, new ListenerId("b"), new Name.ByAttempt(new AttemptId(ATTEMPT))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret-listener",
                "secret-listener,2025-02-30",
                "secret-listener,yesterday",
                "secret listener,2025-01-01"
            })
    void aFaultyRowIsNamedByItsNumberAndNeverByItsListener(String row) {
        ReportList list = ReportList.read(List.of("a,2025-06-22", row));

        assertThat(list.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault).startsWith("row 2: ").doesNotContain("secret"));
    }
}
