package dev.yearlight.serve.warm;

import dev.yearlight.serve.token.TokenJudge;
import java.net.InetAddress;
import java.net.Socket;
import java.security.PublicKey;

/**
 * The role as it listens now.
 *
 * @param host that it is bound to
 * @param port of the readers
 * @param eventLoops that answer there
 * @param algorithm of the readers' tokens
 * @param audience that tokens must name
 * @param tokens where the warm-up's own tokens are let in for a while
 * @param judges checks tokens of another issuer as those of readers are checked
 */
public record WarmTarget(
        String host, int port, int eventLoops, String algorithm, String audience, WarmTokens tokens, Judges judges) {

    /** Makes a judge for one more issuer. */
    @FunctionalInterface
    public interface Judges {
        TokenJudge of(String issuer, PublicKey key);
    }

    /** A connection to the port over the loopback interface, or to the address that it is bound to. */
    LoopbackConnection.Sockets sockets() {
        return () -> {
            InetAddress bound = InetAddress.getByName(host);
            return new Socket(bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound, port);
        };
    }
}
