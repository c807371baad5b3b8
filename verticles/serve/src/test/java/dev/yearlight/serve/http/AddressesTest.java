package dev.yearlight.serve.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.serve.http.LimitConfig.Rate;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    private static final Long PROXY = -1L;

    private final Addresses oneHop = addresses(1);
    private final Addresses twoHops = addresses(2);

    @Test
    void anIpv4AddressCountsAloneAnIpv6AddressWithItsNetwork() {
        assertThat(key("192.0.2.1")).isEqualTo(key("192.0.2.1")).isNotEqualTo(key("192.0.2.2"));
        assertThat(key("2001:db8:1:2::1"))
                .isEqualTo(key("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(key("2001:db8:1:3::1"));
        assertThat(key("::ffff:192.0.2.1")).isEqualTo(key("192.0.2.1"));
    }

    @ParameterizedTest
    @CsvSource({"10.1.2.3,true", "11.0.0.1,false", "fd00::5,true", "fe80::5,false", "::ffff:10.0.0.9,true"})
    void onlyConfiguredNetworksAreBelieved(String remote, boolean believed) {
        assertThat(oneHop.isProxy(SocketAddress.inetSocketAddress(1, remote))).isEqualTo(believed);
    }

    @Test
    void whatAClientWroteInFrontIsNotRead() {
        assertThat(oneHop.keyOf(List.of("203.0.113.9, 192.0.2.1"), PROXY)).isEqualTo(key("192.0.2.1"));
        assertThat(oneHop.keyOf(List.of("203.0.113.9", "192.0.2.1"), PROXY)).isEqualTo(key("192.0.2.1"));
        assertThat(twoHops.keyOf(List.of("203.0.113.9, 192.0.2.1, 10.0.0.7"), PROXY))
                .isEqualTo(key("192.0.2.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "192.0.2", "192.0.2.1:80", "example.org", "1.2.3.4,", "0x7f.1"})
    void whatIsNoAddressCountsForTheProxy(String forwarded) {
        assertThat(oneHop.keyOf(List.of(forwarded), PROXY)).isEqualTo(PROXY);
        assertThat(twoHops.keyOf(List.of("192.0.2.1"), PROXY)).isEqualTo(PROXY);
        assertThat(oneHop.keyOf(List.of(), PROXY)).isEqualTo(PROXY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "example.org/8", "10.0.0.0/x", "/8"})
    void whatIsNoNetworkIsRefusedByName(String network) {
        LimitConfig config = new LimitConfig(new Rate(1, 1), new Rate(1, 1), 1, List.of(network), 1);

        assertThatThrownBy(() -> new Addresses(config)).hasMessageContaining("yearlight.serve.proxy-networks");
    }

    private static Long key(String address) {
        return Addresses.keyOf(SocketAddress.inetSocketAddress(1, address));
    }

    private static Addresses addresses(int hops) {
        return new Addresses(
                new LimitConfig(new Rate(1, 1), new Rate(1, 1), 1, List.of("10.0.0.0/8", "fd00::/8"), hops));
    }
}
