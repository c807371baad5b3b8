package dev.yearlight.serve.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509KeyManager;
import org.jspecify.annotations.Nullable;

/**
 * A certificate and its private key as they were read, both or nothing.
 *
 * @param certificate PEM
 * @param key PEM; never to be printed
 */
record CertificatePair(Buffer certificate, Buffer key) {

    private static final byte[] PROBE = {1, 2, 3};
    private static final String[] KINDS = {"RSA", "EC", "EdDSA"};

    /** Why a pair is not taken; names no content of its files. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    /** Reads both files; blocks. */
    static CertificatePair read(TlsConfig config) throws Refused {
        try {
            return new CertificatePair(
                    Buffer.buffer(Files.readAllBytes(config.certificateFile())),
                    Buffer.buffer(Files.readAllBytes(config.keyFile())));
        } catch (IOException unreadable) {
            throw new Refused("the files of yearlight.serve.tls cannot be read", unreadable);
        }
    }

    KeyCertOptions options() {
        return new PemKeyCertOptions().addCertValue(certificate).addKeyValue(key);
    }

    /** Refuses what clients would refuse: an expired certificate, or a key that is not its own; blocks. */
    void check(Vertx vertx, InstantSource clock) throws Refused {
        try {
            X509KeyManager manager = manager(options().getKeyManagerFactory(vertx));
            String alias = Arrays.stream(KINDS)
                    .map(kind -> manager.getServerAliases(kind, null))
                    .filter(Objects::nonNull)
                    .map(aliases -> aliases[0])
                    .findFirst()
                    .orElseThrow(() -> new Refused("there is no RSA, EC or Ed25519 key with a certificate", null));
            X509Certificate leaf = manager.getCertificateChain(alias)[0];
            leaf.checkValidity(Date.from(clock.instant()));
            if (!belongs(manager.getPrivateKey(alias), leaf)) {
                throw new Refused("the key is not the certificate's", null);
            }
        } catch (Refused refused) {
            throw refused;
        } catch (Exception malformed) { // The library declares no narrower one.
            throw new Refused(malformed.getClass().getSimpleName() + ": " + malformed.getMessage(), malformed);
        }
    }

    private static X509KeyManager manager(KeyManagerFactory factory) throws Refused {
        return Arrays.stream(factory.getKeyManagers())
                .filter(X509KeyManager.class::isInstance)
                .map(X509KeyManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new Refused("the files hold no key", null));
    }

    private static boolean belongs(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        String kind = certificate.getPublicKey().getAlgorithm();
        String algorithm = switch (kind) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> kind;
        };
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(PROBE);
        byte[] signed = signature.sign();
        signature.initVerify(certificate);
        signature.update(PROBE);
        return signature.verify(signed);
    }

    @Override
    public String toString() {
        return "CertificatePair";
    }
}
