package dev.yearlight.serve.warm;

import dev.yearlight.serve.token.SignatureAlgorithm;
import dev.yearlight.serve.token.TokenJudge;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The role as it listens now.
 *
 * @param certificate file that the port's TLS answers with; absent where it speaks plainly
 * @param host that it is bound to
 * @param port of the readers
 * @param eventLoops that answer there
 * @param algorithm of the readers' tokens
 * @param audience that tokens must name
 * @param tokens where the warm-up's own tokens are let in for a while
 * @param judges checks tokens of another issuer as those of readers are checked
 */
public record WarmTarget(
        Optional<Path> certificate,
        String host,
        int port,
        int eventLoops,
        SignatureAlgorithm algorithm,
        String audience,
        WarmTokens tokens,
        Judges judges) {

    /** Makes a judge for one more issuer. */
    @FunctionalInterface
    public interface Judges {
        TokenJudge of(String issuer, PublicKey key);
    }

    /** Connections to the port over the loopback interface, or to the address that it is bound to. */
    LoopbackConnection.Sockets sockets() {
        SocketFactory factory = certificate.map(WarmTarget::trusting).orElseGet(SocketFactory::getDefault);
        return () -> {
            InetAddress bound = InetAddress.getByName(host);
            return factory.createSocket(bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound, port);
        };
    }

    /** Believes the role's own certificate and no other; what it is called by is not asked, since nobody looked it up. */
    private static SocketFactory trusting(Path certificate) {
        try (InputStream pem = Files.newInputStream(certificate)) {
            KeyStore own = KeyStore.getInstance(KeyStore.getDefaultType());
            own.load(null, null);
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                own.setCertificateEntry("own-" + own.size(), one);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(own);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("the certificate cannot be read", unreadable);
        }
    }
}
