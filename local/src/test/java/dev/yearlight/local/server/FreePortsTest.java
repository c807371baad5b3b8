package dev.yearlight.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    private final FreePorts ports = new FreePorts();

    @Test
    void aTakenPortIsPassedOver() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ports.next(other.getLocalPort())).isGreaterThan(other.getLocalPort());
        }
    }

    @Test
    void noPortIsHandedOutTwice() {
        int first = ports.next(28_500);
        assertThat(ports.next(28_500)).isGreaterThan(first);
    }

    @Test
    void noneIsPreferredByZero() {
        assertThat(ports.next(0)).isPositive().isNotEqualTo(ports.next(0));
    }
}
