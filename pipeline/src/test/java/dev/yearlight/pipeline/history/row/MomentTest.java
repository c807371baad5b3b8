package dev.yearlight.pipeline.history.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1620640762                    | 2021-05-10T09:59:22Z     | true
                    1620640762345                 | 2021-05-10T09:59:22.345Z | true
                    0                             | 1970-01-01T00:00:00Z     | true
                    2021-05-10T09:59:22Z          | 2021-05-10T09:59:22Z     | true
                    2021-05-10T09:59:22.345Z      | 2021-05-10T09:59:22.345Z | true
                    2021-05-10 12:59:22+03:00     | 2021-05-10T09:59:22Z     | true
                    2021-05-10 12:59:22+0300      | 2021-05-10T09:59:22Z     | true
                    2021-05-10 12:59:22 +03:00    | 2021-05-10T09:59:22Z     | true
                    2021-05-10 09:59:22           | 2021-05-10T09:59:22Z     | true
                    2021-05-10 09:59              | 2021-05-10T09:59:00Z     | false
                    2021-05-10 12:59+03:00        | 2021-05-10T09:59:00Z     | false
                    10 May 2021, 09:59            | 2021-05-10T09:59:00Z     | false
                    10 May 2021 09:59             | 2021-05-10T09:59:00Z     | false
                    3 Sep 2021, 23:59:01          | 2021-09-03T23:59:01Z     | true
                    """)
    void everyFormThatServicesWriteIsReadAndUtcWhereItHasNoOffset(String text, Instant at, boolean toTheSecond) {
        assertThat(Moment.read(text)).isEqualTo(new Moment(at, toTheSecond));
    }

    @ParameterizedTest
    @CsvSource({
        // The clocks of Helsinki went from +03:00 to +02:00 on 2020-10-25: the same hour twice.
        "2020-10-25 03:30:00+03:00, 2020-10-25T00:30:00Z",
        "2020-10-25 03:30:00+02:00, 2020-10-25T01:30:00Z",
        // An hour that Helsinki skipped on 2021-03-28 exists in UTC.
        "2021-03-28 03:30:00, 2021-03-28T03:30:00Z",
        "2021-12-31 23:30:00-05:00, 2022-01-01T04:30:00Z"
    })
    void theOffsetDecidesWhereTheClockWasChanged(String text, Instant at) {
        assertThat(Moment.read(text)).isEqualTo(new Moment(at, true));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "now",
                "2021-02-30 10:00:00",
                "2021-05-10 25:00",
                "31 Feb 2021, 10:00",
                "10/05/2021 10:00",
                "1e9",
                "99999999999999999999"
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(Moment.read(text)).isNull();
    }
}
