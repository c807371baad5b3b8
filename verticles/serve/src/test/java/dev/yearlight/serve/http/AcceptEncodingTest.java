package dev.yearlight.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "gzip, deflate, br, zstd",
                "br;q=1.0, gzip;q=0.8, *;q=0.1",
                "GZIP",
                "x-gzip",
                "*",
                "identity;q=0, *",
                "identity;q=0.5, gzip;q=0.5",
                "gzip ; q=0.001",
                "gzip;Q=1.000",
                ",gzip,",
                "identity;q=0, gzip"
            })
    void whoeverWantsGzipNoLessThanNothingGetsIt(String header) {
        assertThat(AcceptEncoding.prefersGzip(List.of(header))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "br",
                "gzip;q=0",
                "gzip;q=0.000",
                "*;q=0",
                "*, gzip;q=0",
                "identity, gzip;q=0.9",
                "gzip;q=2",
                "gzip;q=-1",
                "gzip;q=0.0001",
                "gzip;q=NaN",
                "gzip;level=9",
                "gzipped",
                "g\u0000zip"
            })
    void everybodyElseGetsThePlainForm(String header) {
        assertThat(AcceptEncoding.prefersGzip(List.of(header))).isFalse();
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(AcceptEncoding.prefersGzip(List.of("br", "gzip"))).isTrue();
        assertThat(AcceptEncoding.prefersGzip(List.of("gzip;q=0.2", "identity")))
                .isFalse();
        assertThat(AcceptEncoding.prefersGzip(List.of())).isFalse();
    }
}
